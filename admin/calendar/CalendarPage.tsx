import { Title, useGetOne, useGetResourceLabel, useRequireAccess } from 'react-admin'
import { LoadError } from '../layout/LoadError.tsx'
import { LoadingPage } from '../layout/pages/LoadingPage.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import type { CalendarRecord } from './calendar.ts'
import { HolidaysPanel } from './HolidaysPanel.tsx'
import { MartialLawPanel } from './MartialLawPanel.tsx'

/** The calendar on one page: the martial-law switch and the days off. */
export const CalendarPage = () => {
  const labelOf = useGetResourceLabel()
  useRequireAccess({ resource: 'calendar', action: 'list' })
  const { data, error, refetch } = useGetOne<CalendarRecord>('calendar', { id: 1 })
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  return (
    <>
      <Title title={labelOf('calendar', 2)} preferenceKey={false} />
      {data ? (
        <TwoColumns
          main={<HolidaysPanel martialLaw={data.martialLaw} />}
          side={<MartialLawPanel calendar={data} />}
          sideFirst
        />
      ) : (
        <LoadingPage />
      )}
    </>
  )
}
