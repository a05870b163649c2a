import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import { useGetOne, useTranslate } from 'react-admin'
import type { CsvMapping } from '../../../server/statements/csv-mapping-schema.ts'
import { Panel } from '../../layout/Panel.tsx'
import { draftOf, type MappingDraft, type MappingFault, mappingOf } from './mapping-draft.ts'
import { ReadingInputs } from './ReadingInputs.tsx'
import { SampleTable } from './SampleTable.tsx'
import type { SavedMapping } from './use-mappings.ts'

/** What the server found in a CSV file that it cannot read yet (422 `csv_mapping_needed`). */
export interface CsvFound {
  suggestion: Partial<CsvMapping>
  columns: string[]
  sample: string[][]
}

interface Props {
  found: CsvFound
  /** The banks whose files are known. */
  saved: readonly SavedMapping[]
  /** What was chosen before, when one comes back to change it. */
  before: { mapping: CsvMapping; bank: string } | null
  busy: boolean
  onCheck: (mapping: CsvMapping, bank: string) => void
}

const say = (key: string): string => `resources.statements.csv.${key}`

const useCompanyIban = (): string => {
  const { data } = useGetOne('company', { id: 1 })
  return typeof data?.iban === 'string' ? data.iban : ''
}

/** What the columns of an unknown CSV mean: begun with what was recognised, kept under the bank's name. */
export const MappingWizard = ({ found, saved, before, busy, onCheck }: Props) => {
  const translate = useTranslate()
  const ourIban = useCompanyIban()
  const width = Math.max(found.columns.length, ...found.sample.map((row) => row.length))
  const [draft, setDraft] = useState<MappingDraft>(() => draftOf(before?.mapping ?? found.suggestion, width))
  const [bank, setBank] = useState(before?.bank ?? '')
  const [fault, setFault] = useState<MappingFault | null>(null)
  const filled = { ...draft, iban: draft.iban || ourIban }
  const change = (more: Partial<MappingDraft>) => {
    setFault(null)
    setDraft((old) => ({ ...old, ...more }))
  }
  const takeBank = (name: string) => {
    const known = saved.find((each) => each.bank === name)
    setBank(name)
    if (known) change(draftOf(known.mapping, width))
  }
  const check = (event: FormEvent) => {
    event.preventDefault()
    const read = mappingOf(filled)
    if ('fault' in read) setFault(read.fault)
    else onCheck(read.mapping, bank.trim())
  }
  return (
    <Panel title={translate(say('title'))}>
      <form noValidate onSubmit={check}>
        <Typography sx={{ color: 'text.secondary', mb: 1.5, maxWidth: 720 }}>{translate(say('help'))}</Typography>
        {saved.length > 0 ? (
          <TextField
            select
            label={translate(say('saved'))}
            value={saved.some((each) => each.bank === bank) ? bank : ''}
            onChange={(event) => takeBank(event.target.value)}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            sx={{ minWidth: 260 }}
          >
            <MenuItem value="">{translate(say('fresh'))}</MenuItem>
            {saved.map((each) => (
              <MenuItem key={each.id} value={each.bank}>
                {each.bank}
              </MenuItem>
            ))}
          </TextField>
        ) : null}
        <ReadingInputs draft={filled} onChange={change} />
        <SampleTable
          headings={found.columns}
          sample={found.sample}
          columns={draft.columns}
          onChange={(columns) => change({ columns })}
        />
        <TextField
          label={translate(say('bank'))}
          helperText={translate(say('bank_help'))}
          value={bank}
          onChange={(event) => setBank(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 100 } }}
          sx={{ mt: 2, width: '100%', maxWidth: 460 }}
        />
        {fault ? (
          <Alert severity="error" sx={{ my: 1 }}>
            {translate(say(`fault.${fault.code}`), {
              meaning: fault.meaning ? translate(say(`meaning.${fault.meaning}`)) : '',
            })}
          </Alert>
        ) : null}
        <Button type="submit" variant="contained" loading={busy} sx={{ mt: 1, display: 'flex' }}>
          {translate(say('check'))}
        </Button>
      </form>
    </Panel>
  )
}
