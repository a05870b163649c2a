import OrderIcon from '@mui/icons-material/AssignmentOutlined'
import VisitIcon from '@mui/icons-material/EventNoteOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Service orders: the clerk's queue, the order page, placing an order for a caller or from paper. */
export const orders: ConsoleResource = {
  name: 'orders',
  icon: OrderIcon,
  group: 'work',
  list: lazyPage(() => import('./queue/OrderList.tsx'), 'OrderList'),
  show: lazyPage(() => import('./page/OrderShow.tsx'), 'OrderShow'),
  create: lazyPage(() => import('./place/OrderCreate.tsx'), 'OrderCreate'),
  recordRepresentation: ({ number }) => String(number),
  access: { create: 'orders.place', export: 'orders.export' },
}

/** The dispatcher's desk: orders to plan, the week of planned visits, their outcomes. */
export const visits: ConsoleResource = {
  name: 'visits',
  icon: VisitIcon,
  group: 'work',
  list: lazyPage(() => import('./plan/PlanPage.tsx'), 'PlanPage'),
  access: { list: 'orders.read' },
}
