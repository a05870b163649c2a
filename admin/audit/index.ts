import AuditIcon from '@mui/icons-material/HistoryEduOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** The audit log: who did what to which record, and who looked at whose documents. */
export const audit: ConsoleResource = {
  name: 'audit',
  icon: AuditIcon,
  group: 'control',
  list: lazyPage(() => import('./AuditList.tsx'), 'AuditList'),
}
