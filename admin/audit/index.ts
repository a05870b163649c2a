import AuditIcon from '@mui/icons-material/HistoryEduOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** The audit log: who did what to which record, and who looked at whose documents. */
export const audit: ConsoleResource = {
  name: 'audit',
  label: { uk: 'Запис журналу |||| Журнал дій |||| Журнал дій', en: 'Entry of the log |||| Audit log' },
  icon: AuditIcon,
  group: 'control',
  list: lazyPage(() => import('./AuditList.tsx'), 'AuditList'),
}
