import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useInput, useTranslate, ValidationError } from 'react-admin'

interface Props {
  source: string
  label: string
  most?: number
  suggestions: readonly string[]
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []

/** A short list of texts (seal numbers, names of fields): typed one by one with Enter, or chosen. */
export const TextsInput = ({ source, label, most, suggestions }: Props) => {
  const translate = useTranslate()
  const { field, fieldState } = useInput({ source, defaultValue: [] })
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      options={[...suggestions]}
      filterSelectedOptions
      value={textsOf(field.value)}
      onChange={(_, texts) => {
        const named = [...new Set(texts.map((text) => text.trim()).filter(Boolean))]
        field.onChange(most === undefined ? named : named.slice(0, most))
      }}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          inputRef={field.ref}
          error={fieldState.invalid}
          helperText={
            fieldState.error?.message ? (
              <ValidationError error={fieldState.error.message} />
            ) : (
              translate('resources.orders.actions.add_entry')
            )
          }
        />
      )}
    />
  )
}
