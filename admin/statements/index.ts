import StatementIcon from '@mui/icons-material/AccountBalanceOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Bank statements: imported by a clerk from a file, or by the office itself from the watched folder. */
export const statements: ConsoleResource = {
  name: 'statements',
  label: { uk: 'Виписка |||| Виписки |||| Виписки', en: 'Statement |||| Statements' },
  icon: StatementIcon,
  group: 'work',
  list: lazyPage(() => import('./StatementList.tsx'), 'StatementList'),
  show: lazyPage(() => import('./StatementShow.tsx'), 'StatementShow'),
  create: lazyPage(() => import('./import/ImportPage.tsx'), 'ImportPage'),
  recordRepresentation: 'name',
  access: { create: 'statements.import' },
}
