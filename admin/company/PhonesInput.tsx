import { TextInput } from 'react-admin'

const most = 6

const asLines = (phones: unknown): string => (Array.isArray(phones) ? phones.join('\n') : '')

const asPhones = (typed: unknown): string[] =>
  String(typed ?? '')
    .split('\n')
    .slice(0, most + 1)

/** The office's phones, a line each, as they are printed. */
export const PhonesInput = () => (
  <TextInput
    source="phones"
    format={asLines}
    parse={asPhones}
    multiline
    minRows={2}
    helperText="resources.company.help.phones"
  />
)
