import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { useInput, useTranslate, ValidationError } from 'react-admin'
import { zoneNumbers } from '../../readings/zones.ts'

interface Props {
  source: string
  label: string
  most: number
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const shown = (value: unknown): string => (typeof value === 'number' || typeof value === 'string' ? String(value) : '')

const read = (typed: string): number | null => {
  const number = Number(typed.replace(',', '.').trim())
  return typed.trim() === '' || Number.isNaN(number) ? null : number
}

/** Readings by zone: a field a zone, the first always, the next once the one before is filled. */
export const NumbersInput = ({ source, label, most }: Props) => {
  const translate = useTranslate()
  const { field, fieldState } = useInput({ source, defaultValue: [] })
  const id = useId()
  const values = listOf(field.value)
  const filled = values.filter((value) => value !== null && value !== '').length
  const offered = Math.min(most, filled + 1)
  const put = (at: number, value: number | null) => {
    const next = Array.from({ length: offered }, (_, place) => (place === at ? value : (values[place] ?? null)))
    field.onChange(next)
  }
  return (
    <Stack role="group" aria-labelledby={id} sx={{ width: '100%', mt: 0.5 }}>
      <Typography id={id} variant="body2" sx={{ color: fieldState.invalid ? 'error.main' : 'text.secondary' }}>
        {label}
        {fieldState.error?.message ? (
          <>
            {'. '}
            <ValidationError error={fieldState.error.message} />
          </>
        ) : null}
      </Typography>
      <Stack direction="row" sx={{ gap: 1 }}>
        {zoneNumbers(offered).map((zone) => (
          <TextField
            key={zone}
            label={translate('resources.orders.actions.zone', { zone })}
            defaultValue={shown(values[zone - 1])}
            onChange={(event) => put(zone - 1, read(event.target.value))}
            onBlur={field.onBlur}
            inputRef={zone === 1 ? field.ref : undefined}
            error={fieldState.invalid}
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          />
        ))}
      </Stack>
    </Stack>
  )
}
