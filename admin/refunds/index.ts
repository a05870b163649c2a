import RefundIcon from '@mui/icons-material/CurrencyExchangeOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** What is owed back to payers; reached from the payments journal. */
export const refunds: ConsoleResource = {
  name: 'refunds',
  label: {
    uk: 'Кошти до повернення |||| Кошти до повернення |||| Кошти до повернення',
    en: 'Money to be returned |||| Money to be returned',
  },
  icon: RefundIcon,
  group: 'work',
  list: lazyPage(() => import('./RefundList.tsx'), 'RefundList'),
  inMenu: false,
}
