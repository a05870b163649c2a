import { describe, expect, it } from 'vitest'
import { filterFor, isNarrowed, queueTabs, tabOf } from './queue-tabs.ts'

const clerk = queueTabs(false)
const tab = (key: string) => queueTabs(true).find((each) => each.key === key) ?? clerk[0]

describe('the tabs of the queue', () => {
  it('begin with the visits to plan for whoever plans them, and only for them', () => {
    expect(queueTabs(true)[0]?.key).toBe('unplanned')
    expect(clerk.map(({ key }) => key)).not.toContain('unplanned')
  })

  it('are known by their filter, whatever else is filtered by', () => {
    expect(tabOf({ waitsFor: 'money', serviceCode: 'sealing' }, clerk)).toBe('money')
    expect(tabOf({ burning: true }, clerk)).toBe('burning')
    expect(tabOf({ serviceCode: 'sealing' }, clerk)).toBe('all')
  })

  it('replace each other and keep the rest of the filter', () => {
    const money = tab('money')
    const all = tab('all')
    if (!money || !all) throw new Error('a tab is missing')
    expect(filterFor(money, { burning: true, q: 'Українець' })).toEqual({ waitsFor: 'money', q: 'Українець' })
    expect(filterFor(all, { waitsFor: 'money', assigneeId: 3 })).toEqual({ assigneeId: 3 })
  })

  it('tell a narrowed queue from a whole one', () => {
    expect(isNarrowed({ waitsFor: 'office' })).toBe(false)
    expect(isNarrowed({ waitsFor: 'office', q: '5559' })).toBe(true)
  })
})
