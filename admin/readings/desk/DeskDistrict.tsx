import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useGetList, useTranslate } from 'react-admin'
import type { District } from '../../districts/district.ts'
import { deskWords } from './desk-words.ts'

interface Props {
  chosen: number | null
  choose: (id: number | null) => void
}

/** Which REM's readings lie on the desk, for those who see all of them. */
export const DeskDistrict = ({ chosen, choose }: Props) => {
  const translate = useTranslate()
  const { data = [] } = useGetList<District>('districts', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  })
  return (
    <TextField
      select
      margin="none"
      value={data.some(({ id }) => id === chosen) ? String(chosen) : ''}
      onChange={({ target }) => choose(target.value === '' ? null : Number(target.value))}
      slotProps={{
        select: { displayEmpty: true },
        htmlInput: { 'aria-label': translate('resources.readings.fields.district') },
      }}
      sx={{ minWidth: 190 }}
    >
      <MenuItem value="">{translate(deskWords('all'))}</MenuItem>
      {data.map(({ id, name }) => (
        <MenuItem key={id} value={String(id)}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
