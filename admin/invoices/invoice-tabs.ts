import type { ListTab } from '../layout/list-tab.ts'
import { overdueFilter } from './invoice-dues.ts'

/** The tabs of the register; what is overdue changes with the day. */
export const invoiceTabs = (now = new Date()): ListTab[] => [
  { key: 'all', filter: {} },
  { key: 'open', filter: { state: 'open' }, count: 'quiet' },
  { key: 'overdue', filter: overdueFilter(now), count: 'loud' },
  { key: 'paid', filter: { state: 'paid' } },
  { key: 'void', filter: { state: 'void' } },
]
