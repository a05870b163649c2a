import MenuItem from '@mui/material/MenuItem'
import TextField, { type TextFieldProps } from '@mui/material/TextField'
import { useGetList } from 'react-admin'
import type { District } from './district.ts'

const aDay = 86_400_000

/** All REMs by name, asked for once a day. */
export const useDistricts = (): District[] =>
  useGetList<District>(
    'districts',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } },
    { staleTime: aDay },
  ).data ?? []

interface Props extends Omit<TextFieldProps, 'select' | 'value' | 'onChange'> {
  /** What the choice of none is called; without it there is none. */
  emptyText?: string
  value: number | null
  onChange: (district: number | null) => void
}

/** A REM out of all of them, outside a form; `value` null is none or all of them. */
export const DistrictSelect = ({ emptyText, value, onChange, slotProps, ...field }: Props) => {
  const districts = useDistricts()
  const known = districts.some(({ id }) => id === value)
  return (
    <TextField
      {...field}
      select
      value={known ? value : ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      slotProps={{
        ...slotProps,
        ...(emptyText ? { select: { displayEmpty: true }, inputLabel: { shrink: true } } : {}),
      }}
    >
      {emptyText ? <MenuItem value="">{emptyText}</MenuItem> : null}
      {districts.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
