import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import { SelectInput, useGetList, useGetOne, useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { formatDate } from '../../../server/time/iso-date.ts'
import type { AccountPage, Meter } from '../../accounts/account.ts'
import { zonesText } from '../figures.ts'
import type { ReadingRow } from '../reading.ts'
import { ZonesInput } from '../ZonesInput.tsx'
import { meterMeant, standingMeters } from './standing-meters.ts'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The dial being read, and what it showed last, to be compared while the caller is still on the phone. */
const MeterLine = ({ meter: { id, number, digits, zones } }: { meter: Meter }) => {
  const translate = useTranslate()
  const { data } = useGetList<ReadingRow>('readings', {
    filter: { meterId: id, state: 'accepted' },
    sort: { field: 'countsOn', order: 'DESC' },
    pagination: { page: 1, perPage: 1 },
  })
  const [last] = data ?? []
  const before = last
    ? translate('resources.readings.create.last', { zones: zonesText(last.zones), day: formatDate(last.countsOn) })
    : translate('resources.readings.create.no_last')
  return (
    <Typography sx={{ mb: 1 }}>
      {translate('resources.readings.page.meter', { meter: number, digits, zones })}
      <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
        {data ? before : '\u00a0'}
      </Typography>
    </Typography>
  )
}

/** The meter of the chosen account, asked for where there are several, and a field for each of its zones. */
export const MeterFields = ({ accountId }: { accountId: number }) => {
  const translate = useTranslate()
  const { data: account } = useGetOne<AccountPage>('accounts', { id: accountId })
  const [day, named]: unknown[] = useWatch({ name: ['takenOn', 'meter'] })
  if (!account?.meteringPoints) return null
  const meters = standingMeters(account.meteringPoints, textOf(day))
  const meter = meterMeant(meters, textOf(named))
  if (meters.length === 0) return <Alert severity="warning">{translate('resources.readings.create.no_meter')}</Alert>
  return (
    <>
      {meters.length > 1 ? (
        <SelectInput
          source="meter"
          choices={meters.map(({ number, model }) => ({ id: number, name: `№ ${number} · ${model}` }))}
          translateChoice={false}
          helperText={false}
        />
      ) : null}
      {meter ? (
        <>
          <MeterLine meter={meter} />
          <ZonesInput
            key={meter.id}
            label={translate('resources.readings.fields.zones')}
            zones={meter.zones}
            autoFocus
          />
        </>
      ) : null}
    </>
  )
}
