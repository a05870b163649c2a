import AccountIcon from '@mui/icons-material/HomeWorkOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Accounts: whom the office serves, where the meter stands, what was ordered. Found by anything a caller can say. */
export const accounts: ConsoleResource = {
  name: 'accounts',
  label: { uk: 'Особовий рахунок |||| Особові рахунки |||| Особові рахунки', en: 'Account |||| Accounts' },
  icon: AccountIcon,
  group: 'reference',
  list: lazyPage(() => import('./AccountList.tsx'), 'AccountList'),
  show: lazyPage(() => import('./AccountShow.tsx'), 'AccountShow'),
  recordRepresentation: ({ number, consumer }) => `${number} · ${consumer}`,
}
