import NotificationIcon from '@mui/icons-material/ForwardToInboxOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Letters and SMS to consumers: what left, what did not and why. */
export const notifications: ConsoleResource = {
  name: 'notifications',
  label: { uk: 'Сповіщення |||| Сповіщення |||| Сповіщення', en: 'Message |||| Messages' },
  icon: NotificationIcon,
  group: 'work',
  list: lazyPage(() => import('./NotificationList.tsx'), 'NotificationList'),
  show: lazyPage(() => import('./NotificationShow.tsx'), 'NotificationShow'),
  recordRepresentation: 'eventLabel',
}
