import CalendarIcon from '@mui/icons-material/EventAvailableOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** The working calendar all terms are counted by. */
export const calendar: ConsoleResource = {
  name: 'calendar',
  label: { uk: 'Календар |||| Календар |||| Календар', en: 'Calendar |||| Calendar' },
  icon: CalendarIcon,
  group: 'control',
  list: lazyPage(() => import('./CalendarPage.tsx'), 'CalendarPage'),
}
