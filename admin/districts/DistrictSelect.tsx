import MenuItem from '@mui/material/MenuItem'
import type { SxProps } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useGetList } from 'react-admin'
import type { District } from './district.ts'

const aDay = 86_400_000

interface Props {
  label: string
  /** What the choice of none is called; without it there is none. */
  emptyText?: string
  value: number | null
  onChange: (district: number | null) => void
  sx?: SxProps
}

/** A REM out of all of them, outside a form; `value` null is none or all of them. */
export const DistrictSelect = ({ label, emptyText, value, onChange, sx }: Props) => {
  const { data = [] } = useGetList<District>(
    'districts',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } },
    { staleTime: aDay },
  )
  const known = data.some(({ id }) => id === value)
  return (
    <TextField
      select
      label={label}
      value={known ? value : ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      slotProps={emptyText ? { select: { displayEmpty: true }, inputLabel: { shrink: true } } : {}}
      {...(sx ? { sx } : {})}
    >
      {emptyText ? <MenuItem value="">{emptyText}</MenuItem> : null}
      {data.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
