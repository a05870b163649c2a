import Box from '@mui/material/Box'
import { useRecordContext } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { formatTime, kyivDateOf } from '../../server/time/kyiv-date.ts'
import { valueAt } from './value-at.ts'

/** An instant (ISO-8601 UTC) on the Kyiv clock: `21.11.2026, 10:21`. */
export const instantText = (instant: string | Date): string =>
  `${formatDate(kyivDateOf(instant))}, ${formatTime(instant)}`

interface Props {
  /** ISO-8601 UTC; or name the record's field in `source`. */
  value?: string | null
  source?: string
}

/** An instant on the Kyiv clock; a dash where there is none. */
export const Instant = ({ value, source }: Props) => {
  const record = useRecordContext()
  const instant = value ?? valueAt(record, source)
  if (typeof instant !== 'string') return '—'
  return (
    <Box component="time" dateTime={instant} sx={{ whiteSpace: 'nowrap' }}>
      {instantText(instant)}
    </Box>
  )
}
