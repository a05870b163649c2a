import type { ListTab } from '../layout/list-tab.ts'

/** The tabs of the register; what is overdue the office judges by its own day. */
export const invoiceTabs: readonly ListTab[] = [
  { key: 'all', filter: {} },
  { key: 'open', filter: { state: 'open' }, count: 'quiet' },
  { key: 'overdue', filter: { overdue: true }, count: 'loud' },
  { key: 'paid', filter: { state: 'paid' } },
  { key: 'void', filter: { state: 'void' } },
]
