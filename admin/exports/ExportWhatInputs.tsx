import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import Chip from '@mui/material/Chip'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormGroup from '@mui/material/FormGroup'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import MenuItem from '@mui/material/MenuItem'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import { useId } from 'react'
import { useTranslate } from 'react-admin'
import { consumptionKinds } from '../../server/consumption/consumption-schema.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { kindsInOrder } from '../consumption/consumption.ts'
import { billingMonths, commonSpans } from '../consumption/months.ts'
import { sentenceCase } from '../fields/sentence-case.ts'
import { useWording } from '../fields/use-wording.ts'
import type { DraftInputs } from './ExportScopeInputs.tsx'

const say = (key: string): string => `resources.exports.dialog.${key}`

const MonthInputs = ({ draft, faults, onChange }: DraftInputs) => {
  const translate = useTranslate()
  const today = kyivDateOf(new Date())
  const months = billingMonths(today)
  const input = (name: 'from' | 'to', fault?: string) => (
    <TextField
      select
      label={translate(`resources.consumption.${name}`)}
      value={months.some(({ id }) => id === draft[name]) ? draft[name] : ''}
      onChange={({ target }) => onChange({ [name]: target.value })}
      error={fault !== undefined}
      helperText={fault ? translate(say(fault)) : null}
      sx={{ my: 0 }}
    >
      {months.map(({ id, name: month }) => (
        <MenuItem key={id} value={id}>
          {month}
        </MenuItem>
      ))}
    </TextField>
  )
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
      {input('from')}
      {input('to', faults.to)}
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {commonSpans(today).map(({ key, span }) => (
          <Chip key={key} label={translate(say(key))} size="small" onClick={() => onChange(span)} />
        ))}
      </Box>
    </Box>
  )
}

const KindInputs = ({ draft, faults, onChange }: DraftInputs) => {
  const translate = useTranslate()
  const words = useWording()
  const id = useId()
  return (
    <FormControl component="fieldset" error={faults.kinds !== undefined} sx={{ m: 0 }}>
      <FormLabel component="legend" id={id}>
        {translate(say('kinds'))}
      </FormLabel>
      <FormGroup row>
        {kindsInOrder.map((kind) => (
          <FormControlLabel
            key={kind}
            control={
              <Checkbox
                size="small"
                checked={draft.kinds.includes(kind)}
                onChange={({ target }) =>
                  onChange({
                    kinds: kindsInOrder.filter((each) => (each === kind ? target.checked : draft.kinds.includes(each))),
                  })
                }
              />
            }
            label={sentenceCase(words(consumptionKinds[kind]))}
          />
        ))}
      </FormGroup>
      {faults.kinds ? <FormHelperText>{translate(say(faults.kinds))}</FormHelperText> : null}
    </FormControl>
  )
}

const formats = ['xlsx', 'csv'] as const

/** Which months and kinds, and in which form. */
export const ExportWhatInputs = (inputs: DraftInputs) => {
  const { draft, onChange } = inputs
  const translate = useTranslate()
  const id = useId()
  return (
    <>
      <MonthInputs {...inputs} />
      <KindInputs {...inputs} />
      <FormControl sx={{ m: 0 }}>
        <FormLabel id={id}>{translate(say('format'))}</FormLabel>
        <RadioGroup row aria-labelledby={id} value={draft.format}>
          {formats.map((format) => (
            <FormControlLabel
              key={format}
              value={format}
              control={<Radio size="small" onChange={() => onChange({ format })} />}
              label={translate(say(format))}
            />
          ))}
        </RadioGroup>
      </FormControl>
    </>
  )
}
