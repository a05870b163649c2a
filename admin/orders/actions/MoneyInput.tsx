import TextField from '@mui/material/TextField'
import { useEffect, useState } from 'react'
import { InputHelperText, useInput } from 'react-admin'
import { formatAmount } from '../../../server/money/kopiykas.ts'
import { readAmount } from '../money/read-amount.ts'

const shown = (value: unknown): string => (typeof value === 'number' ? formatAmount(value) : String(value ?? ''))

// What is no amount stays as it was typed, so that the form's own rule can say so.
const meant = (typed: string): number | string => readAmount(typed) ?? typed

/** An amount of an event's form: hryvnias as people type them (`1 234,5`), kopiykas in the input. */
export const MoneyInput = ({ source, label }: { source: string; label: string }) => {
  const { field, fieldState, id } = useInput({ source, defaultValue: '' })
  const [typed, setTyped] = useState(shown(field.value))
  // a draft that is put back comes from outside and not from these keys
  useEffect(() => setTyped((text) => (meant(text) === field.value ? text : shown(field.value))), [field.value])
  return (
    <TextField
      id={id}
      name={field.name}
      inputRef={field.ref}
      label={label}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value)
        field.onChange(meant(target.value))
      }}
      onBlur={() => {
        setTyped(shown(field.value))
        field.onBlur()
      }}
      error={fieldState.invalid}
      helperText={fieldState.invalid ? <InputHelperText error={fieldState.error?.message} /> : null}
      fullWidth
      slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
    />
  )
}
