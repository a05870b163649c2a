import ReportIcon from '@mui/icons-material/InsightsOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** A month's readings in numbers, for the manager and for the REM's own clerk. */
export const readingReports: ConsoleResource = {
  name: 'reading-reports',
  label: {
    uk: 'Показники: підсумки |||| Показники: підсумки |||| Показники: підсумки',
    en: 'Readings: the month |||| Readings: the month',
  },
  icon: ReportIcon,
  group: 'reports',
  list: lazyPage(() => import('./ReportPage.tsx'), 'ReportPage'),
  access: { list: 'reading_reports.read' },
}
