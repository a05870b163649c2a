import PaymentIcon from '@mui/icons-material/PaymentsOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** The payments journal: recorded by hand against invoices, reversed, never changed. */
export const payments: ConsoleResource = {
  name: 'payments',
  label: { uk: 'Оплата |||| Платежі |||| Платежі', en: 'Payment |||| Payments' },
  icon: PaymentIcon,
  group: 'work',
  list: lazyPage(() => import('./PaymentList.tsx'), 'PaymentList'),
  show: lazyPage(() => import('./PaymentShow.tsx'), 'PaymentShow'),
  create: lazyPage(() => import('./PaymentCreate.tsx'), 'PaymentCreate'),
  recordRepresentation: 'documentNumber',
  access: { create: 'payments.record' },
}
