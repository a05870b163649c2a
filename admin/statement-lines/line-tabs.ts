import type { ListTab } from '../layout/list-tab.ts'

/** The saved filters over the lines; the first is where the work is. */
export const lineTabs: ListTab[] = [
  { key: 'unmatched', filter: { state: 'unmatched', direction: 'credit' }, count: 'loud' },
  { key: 'partly', filter: { state: 'partly', direction: 'credit' }, count: 'loud' },
  { key: 'matched', filter: { state: 'matched', direction: 'credit' } },
  { key: 'not_ours', filter: { state: 'not_ours' } },
  { key: 'debit', filter: { direction: 'debit' } },
  { key: 'all', filter: {} },
]
