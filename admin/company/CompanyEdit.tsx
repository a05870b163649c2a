import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { required, TextInput, useTranslate } from 'react-admin'
import { EditForm } from '../layout/EditForm.tsx'
import type { CompanyRecord } from './company.ts'
import { PhonesInput } from './PhonesInput.tsx'

const columns = { display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } } as const

const spacedIban = (iban: unknown): string =>
  typeof iban === 'string' ? iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ') : ''

const plainIban = (typed: unknown): string => String(typed ?? '').replace(/\s/g, '')

const isText = (value: unknown): value is string => typeof value === 'string'

/** Empty lines among the phones are no phones. */
const withoutEmptyPhones = (data: Record<string, unknown>): Record<string, unknown> => ({
  ...data,
  phones: Array.isArray(data.phones)
    ? data.phones
        .filter(isText)
        .map((phone) => phone.trim())
        .filter(Boolean)
    : [],
})

/** The administrator's form of the requisites; issued papers keep those they were issued with. */
export const CompanyEdit = () => {
  const translate = useTranslate()
  return (
    <EditForm<CompanyRecord> id={1} draft="company" transform={withoutEmptyPhones}>
      <TextInput source="name" validate={required()} multiline helperText={false} />
      <TextInput source="shortName" validate={required()} helperText="resources.company.help.shortName" />
      <Box sx={columns}>
        <TextInput source="edrpou" validate={required()} helperText={false} />
        <TextInput source="vatNumber" validate={required()} helperText={false} />
      </Box>
      <TextInput source="iban" validate={required()} format={spacedIban} parse={plainIban} helperText={false} />
      <TextInput source="bank" validate={required()} helperText={false} />
      <TextInput source="address" validate={required()} multiline helperText={false} />
      <PhonesInput />
      <TextInput source="email" type="email" validate={required()} helperText={false} />
      <Box sx={columns}>
        <TextInput source="directorPosition" validate={required()} helperText={false} />
        <TextInput source="directorName" validate={required()} helperText={false} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        {translate('resources.company.help.issued')}
      </Typography>
    </EditForm>
  )
}
