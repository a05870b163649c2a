import Alert from '@mui/material/Alert'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { useOffice } from '../api/use-office.ts'
import { type Overbilled, periodsText, volumeText } from './consumption.ts'

/** Says what closed months of an account's removed meters were billed too much, where no other meter gives it back. */
export const OverbilledNotice = ({ accountId }: { accountId: number }) => {
  const translate = useTranslate()
  const office = useOffice()
  const { data } = useQuery({
    queryKey: ['consumption', 'overbilled', accountId],
    queryFn: ({ signal }) => office.get<Overbilled[]>(`accounts/${accountId}/overbilled`, { signal }),
  })
  return data?.data.map(({ meter, removedOn, kwh, months }) => (
    <Alert key={`${meter} ${removedOn}`} severity="warning" sx={{ mb: 1.5 }}>
      {translate('resources.consumption.history.overbilled', {
        meter,
        day: formatDate(removedOn),
        months: periodsText(months),
        kwh: volumeText(kwh),
      })}
    </Alert>
  ))
}
