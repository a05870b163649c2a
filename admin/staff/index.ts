import StaffIcon from '@mui/icons-material/BadgeOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Colleagues; the administrator takes on, moves, blocks and resets them. */
export const staff: ConsoleResource = {
  name: 'staff',
  label: { uk: 'Працівник |||| Персонал |||| Персонал', en: 'Member of staff |||| Staff' },
  icon: StaffIcon,
  group: 'control',
  list: lazyPage(() => import('./StaffList.tsx'), 'StaffList'),
  show: lazyPage(() => import('./StaffPage.tsx'), 'StaffPage'),
  create: lazyPage(() => import('./StaffCreate.tsx'), 'StaffCreate'),
  recordRepresentation: 'fullName',
  writable: ['fullName', 'role', 'districtId', 'email'],
}
