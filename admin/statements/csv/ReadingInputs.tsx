import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import type { CsvDateForm } from '../../../server/statements/csv-mapping-schema.ts'
import type { MappingDraft } from './mapping-draft.ts'

interface Props {
  draft: MappingDraft
  onChange: (more: Partial<MappingDraft>) => void
}

const say = (key: string): string => `resources.statements.csv.${key}`

const dateForms: Record<CsvDateForm, string> = {
  'dd.mm.yyyy': '21.11.2026',
  'yyyy-mm-dd': '2026-11-21',
  'dd/mm/yyyy': '21/11/2026',
  'dd-mm-yyyy': '21-11-2026',
  'dd.mm.yy': '21.11.26',
  yyyymmdd: '20261121',
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly (readonly [T, string])[]
  onChoose: (value: T) => void
}

const Choice = <T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) => (
  <TextField
    select
    label={label}
    value={value}
    onChange={(event) => {
      const chosen = options.find(([each]) => each === event.target.value)
      if (chosen) onChoose(chosen[0])
    }}
    sx={{ my: 0 }}
  >
    {options.map(([each, words]) => (
      <MenuItem key={each} value={each}>
        {words}
      </MenuItem>
    ))}
  </TextField>
)

/** How the text of the file is to be read: encoding, delimiter, heading, dates, decimal sign; words and IBAN where wanted. */
export const ReadingInputs = ({ draft, onChange }: Props) => {
  const translate = useTranslate()
  const label = (key: string) => translate(say(key))
  const { encoding, delimiter, headerRows, dateForm, decimal, columns, creditWords, debitWords, iban } = draft
  const directed = columns.includes('direction')
  return (
    <Box
      sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(5, minmax(0, 1fr))' }, my: 2 }}
    >
      <Choice
        label={label('encoding')}
        value={encoding}
        options={[
          ['windows-1251', 'Windows-1251'],
          ['utf-8', 'UTF-8'],
        ]}
        onChoose={(chosen) => onChange({ encoding: chosen })}
      />
      <Choice
        label={label('delimiter')}
        value={delimiter}
        options={[
          [';', ';'],
          [',', ','],
          ['|', '|'],
          ['\t', label('tab')],
        ]}
        onChoose={(chosen) => onChange({ delimiter: chosen })}
      />
      <TextField
        type="number"
        label={label('headerRows')}
        value={headerRows}
        onChange={(event) =>
          onChange({ headerRows: Math.min(100, Math.max(0, Math.floor(Number(event.target.value)))) })
        }
        slotProps={{ htmlInput: { min: 0, max: 100 } }}
        sx={{ my: 0 }}
      />
      <Choice
        label={label('dateForm')}
        value={dateForm}
        options={(Object.keys(dateForms) as CsvDateForm[]).map((form) => [form, dateForms[form]] as const)}
        onChoose={(chosen) => onChange({ dateForm: chosen })}
      />
      <Choice
        label={label('decimal')}
        value={decimal}
        options={[
          [',', label('comma')],
          ['.', label('dot')],
        ]}
        onChoose={(chosen) => onChange({ decimal: chosen })}
      />
      {directed ? (
        <>
          <TextField
            label={label('creditWords')}
            value={creditWords}
            onChange={(event) => onChange({ creditWords: event.target.value })}
            sx={{ my: 0, gridColumn: { sm: 'span 2' } }}
          />
          <TextField
            label={label('debitWords')}
            value={debitWords}
            onChange={(event) => onChange({ debitWords: event.target.value })}
            sx={{ my: 0, gridColumn: { sm: 'span 2' } }}
          />
        </>
      ) : null}
      {columns.includes('ownIban') ? null : (
        <TextField
          label={label('iban')}
          value={iban}
          onChange={(event) => onChange({ iban: event.target.value })}
          sx={{ my: 0, gridColumn: { xs: '1 / -1', sm: 'span 3' } }}
        />
      )}
    </Box>
  )
}
