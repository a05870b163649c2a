import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { FieldTitle, useInput } from 'react-admin'
import { formatAmount } from '../../server/money/kopiykas.ts'
import { readAmount } from '../orders/money/read-amount.ts'

interface Props {
  source: string
  label: string
}

/** A bound of an amount: hryvnias as they are typed, kopiykas in the filter. What is no amount yet does not filter. */
export const HryvniaInput = ({ source, label }: Props) => {
  const { field, id } = useInput({ source, defaultValue: '' })
  const [typed, setTyped] = useState(typeof field.value === 'number' ? formatAmount(field.value) : '')
  const change = (text: string) => {
    setTyped(text)
    field.onChange(readAmount(text) ?? '')
  }
  return (
    <TextField
      id={id}
      label={<FieldTitle label={label} source={source} />}
      value={typed}
      onChange={(event) => change(event.target.value)}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={typed.trim() !== '' && readAmount(typed) === null}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  )
}
