import CashIcon from '@mui/icons-material/CalendarMonthOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** The money of each day, for the manager; months are closed here. */
export const cashDays: ConsoleResource = {
  name: 'cash-days',
  label: { uk: 'Рух коштів |||| Рух коштів |||| Рух коштів', en: 'Daily cash |||| Daily cash' },
  icon: CashIcon,
  group: 'reports',
  list: lazyPage(() => import('./CashDaysPage.tsx'), 'CashDaysPage'),
  access: { list: 'cash.read', close: 'months.close' },
}
