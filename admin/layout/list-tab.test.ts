import { describe, expect, it } from 'vitest'
import { filterUnder, type ListTab, tabOf } from './list-tab.ts'

const all: ListTab = { key: 'all', filter: {} }
const open: ListTab = { key: 'open', filter: { state: 'open' } }
const overdue: ListTab = { key: 'overdue', filter: { state: 'open', dueOn_lte: '2026-11-20' } }
const failed: ListTab = { key: 'failed', filter: { state: ['failed', 'skipped'] } }
const tabs = [all, open, overdue, failed]

describe('the tabs over a list', () => {
  it('show the one whose every condition is met, the narrowest first', () => {
    expect(tabOf(tabs, {})).toBe(all)
    expect(tabOf(tabs, { q: 'Українець' })).toBe(all)
    expect(tabOf(tabs, { state: 'open' })).toBe(open)
    expect(tabOf(tabs, { state: 'open', dueOn_lte: '2026-11-20' })).toBe(overdue)
    expect(tabOf(tabs, { state: ['failed', 'skipped'] })).toBe(failed)
  })

  it('show the wide one where somebody filtered by a state that has no tab', () => {
    expect(tabOf(tabs, { state: 'void' })).toBe(all)
  })

  it('keep what else was searched for when another tab is chosen', () => {
    expect(filterUnder(tabs, open, { ...overdue.filter, q: 'Українець' })).toEqual({ q: 'Українець', state: 'open' })
    expect(filterUnder(tabs, all, { state: 'open', account: '0101' })).toEqual({ account: '0101' })
  })
})
