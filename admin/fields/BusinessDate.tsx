import Box from '@mui/material/Box'
import { useRecordContext } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { valueAt } from './value-at.ts'

interface Props {
  /** `YYYY-MM-DD`; or name the record's field in `source`. */
  value?: string | null
  source?: string
}

/** A business day as `21.11.2026`; a dash where there is none. */
export const BusinessDate = ({ value, source }: Props) => {
  const record = useRecordContext()
  const date = value ?? valueAt(record, source)
  if (typeof date !== 'string') return '—'
  return (
    <Box component="time" dateTime={date} sx={{ whiteSpace: 'nowrap' }}>
      {formatDate(date)}
    </Box>
  )
}
