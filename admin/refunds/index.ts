import RefundIcon from '@mui/icons-material/CurrencyExchangeOutlined'
import ListIcon from '@mui/icons-material/RequestQuoteOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** What is owed back to payers: proposed by a clerk, approved by a manager, sent to the bank. */
export const refunds: ConsoleResource = {
  name: 'refunds',
  label: { uk: 'Повернення |||| Повернення коштів |||| Повернення коштів', en: 'Refund |||| Refunds' },
  icon: RefundIcon,
  group: 'work',
  list: lazyPage(() => import('./RefundList.tsx'), 'RefundList'),
  show: lazyPage(() => import('./page/RefundShow.tsx'), 'RefundShow'),
  recordRepresentation: ({ id }) => `№ ${id}`,
}

/** Payment lists of refunds, with their files for the bank; reached from the refunds. */
export const refundLists: ConsoleResource = {
  name: 'refund-lists',
  label: { uk: 'Платіжний список |||| Платіжні списки |||| Платіжні списки', en: 'Payment list |||| Payment lists' },
  icon: ListIcon,
  group: 'work',
  list: lazyPage(() => import('./lists/PaymentLists.tsx'), 'PaymentLists'),
  show: lazyPage(() => import('./lists/PaymentListShow.tsx'), 'PaymentListShow'),
  recordRepresentation: 'number',
  access: { list: 'refunds.read', show: 'refunds.read', download: 'refunds.order' },
  inMenu: false,
}
