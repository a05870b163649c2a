import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { DistrictSelect } from '../districts/DistrictSelect.tsx'
import { useSession } from '../layout/console-context.ts'
import { closingMonths } from '../readings/closing-months.ts'

interface Props {
  closes: string
  district: number | null
  today: string
  onChoose: (chosen: { closes: string; district: number | null }) => void
}

/** Which month, and for those of the whole company which REM. */
export const ReportChoice = ({ closes, district, today, onChoose }: Props) => {
  const say = useTranslate()
  const session = useSession()
  return (
    <>
      <TextField
        select
        label={say('resources.reading-reports.closes')}
        value={closes}
        onChange={(event) => onChoose({ closes: event.target.value, district })}
        sx={{ minWidth: 140, m: 0 }}
      >
        {closingMonths(today).map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {session.district ? null : (
        <DistrictSelect
          label={say('resources.reading-reports.district')}
          emptyText={say('resources.reading-reports.company')}
          value={district}
          onChange={(chosen) => onChoose({ closes, district: chosen })}
          sx={{ minWidth: 260, m: 0 }}
        />
      )}
    </>
  )
}
