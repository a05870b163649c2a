import UnmatchedIcon from '@mui/icons-material/RuleOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** The lines of bank statements; each opens at the matching desk. */
export const statementLines: ConsoleResource = {
  name: 'statement-lines',
  label: {
    uk: 'Рядок виписки |||| Рядки виписок |||| Рядки виписок',
    en: 'Statement line |||| Statement lines',
  },
  icon: UnmatchedIcon,
  group: 'work',
  list: lazyPage(() => import('./LineList.tsx'), 'LineList'),
  show: lazyPage(() => import('./desk/MatchingDesk.tsx'), 'MatchingDesk'),
  access: { list: 'statements.read', show: 'statements.read', match: 'statements.match' },
}
