import MonthIcon from '@mui/icons-material/EventAvailableOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** A REM's months of readings: what came, what is missing, and closing them for billing. */
export const readingMonths: ConsoleResource = {
  name: 'reading-months',
  label: {
    uk: 'Закриття показників |||| Закриття показників |||| Закриття показників',
    en: 'Closing of readings |||| Closing of readings',
  },
  icon: MonthIcon,
  group: 'reports',
  list: lazyPage(() => import('./ReadingMonthList.tsx'), 'ReadingMonthList'),
  show: lazyPage(() => import('./ReadingMonthShow.tsx'), 'ReadingMonthShow'),
  recordRepresentation: ({ districtName, period }) => `${districtName}, ${period.slice(5, 7)}.${period.slice(0, 4)}`,
  access: { list: 'reading_months.read', show: 'reading_months.read', close: 'reading_months.close' },
}
