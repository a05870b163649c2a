import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import { useId } from 'react'
import { useTranslate } from 'react-admin'
import { DistrictSelect } from '../districts/DistrictSelect.tsx'
import { useSession } from '../layout/console-context.ts'
import { accountsIn, type ExportDraft, type ExportScope, type faultsOf } from './export-request.ts'

export interface DraftInputs {
  draft: ExportDraft
  faults: ReturnType<typeof faultsOf>
  onChange: (changes: Partial<ExportDraft>) => void
}

const say = (key: string): string => `resources.exports.dialog.${key}`
const wrongShown = 3

const AccountsInput = ({ draft, faults, onChange }: DraftInputs) => {
  const translate = useTranslate()
  const { numbers, wrong } = accountsIn(draft.accounts)
  const some = wrong.slice(0, wrongShown).join(' · ') + (wrong.length > wrongShown ? ' …' : '')
  const found = translate(say('found'), { smart_count: numbers.length })
  const told = wrong.length > 0 ? translate(say('wrong_accounts'), { some }) : found
  const helper = draft.accounts.trim() === '' ? translate(say(faults.accounts ?? 'accounts_help')) : told
  return (
    <TextField
      label={translate(say('accounts'))}
      value={draft.accounts}
      onChange={({ target }) => onChange({ accounts: target.value })}
      multiline
      minRows={3}
      maxRows={8}
      autoFocus
      error={faults.accounts !== undefined}
      helperText={helper}
      sx={{ my: 0 }}
    />
  )
}

const DistrictInput = ({ draft, faults, onChange }: DraftInputs) => {
  const translate = useTranslate()
  return (
    <DistrictSelect
      label={translate('resources.districts.one')}
      value={draft.district}
      onChange={(district) => onChange({ district })}
      error={faults.district !== undefined}
      helperText={faults.district ? translate(say(faults.district)) : null}
      sx={{ my: 0 }}
    />
  )
}

/** Whose volumes: a REM's, the whole company's, or of accounts pasted by number. The staff of one REM have their own. */
export const ExportScopeInputs = (inputs: DraftInputs) => {
  const { draft, onChange } = inputs
  const id = useId()
  const translate = useTranslate()
  const { district } = useSession()
  const scopes: ExportScope[] = district ? ['district', 'accounts'] : ['company', 'district', 'accounts']
  const labelOf = (scope: ExportScope) =>
    scope === 'district' && district ? district.name : translate(say(`scope.${scope}`))
  const isScope = (value: string): value is ExportScope => scopes.some((scope) => scope === value)
  return (
    <>
      <FormControl sx={{ m: 0 }}>
        <FormLabel id={id}>{translate(say('whose'))}</FormLabel>
        <RadioGroup
          row
          aria-labelledby={id}
          value={draft.scope}
          onChange={({ target }) => isScope(target.value) && onChange({ scope: target.value })}
        >
          {scopes.map((scope) => (
            <FormControlLabel key={scope} value={scope} control={<Radio size="small" />} label={labelOf(scope)} />
          ))}
        </RadioGroup>
      </FormControl>
      {draft.scope === 'accounts' ? <AccountsInput {...inputs} /> : null}
      {draft.scope === 'district' && !district ? <DistrictInput {...inputs} /> : null}
    </>
  )
}
