import { describe, expect, it } from 'vitest'
import { extraOf, isOverdue, missingOf } from './invoice-dues.ts'

const open = { state: 'open', total: 58_500, paid: 10_000, dueOn: '2026-11-20' }
const noon = new Date('2026-11-21T10:00:00Z')

describe('what an invoice still wants', () => {
  it('is the total less what came, and nothing once it is settled or void', () => {
    expect(missingOf(open)).toBe(48_500)
    expect(missingOf({ ...open, state: 'paid', paid: 58_500 })).toBe(0)
    expect(missingOf({ ...open, state: 'void' })).toBe(0)
  })

  it('is overdue from the day after the last one, by the Kyiv clock', () => {
    expect(isOverdue(open, noon)).toBe(true)
    expect(isOverdue({ ...open, dueOn: '2026-11-21' }, noon)).toBe(false)
    expect(isOverdue({ ...open, dueOn: '2026-11-21' }, new Date('2026-11-21T22:30:00Z'))).toBe(true)
    expect(isOverdue({ ...open, state: 'paid', paid: 58_500 }, noon)).toBe(false)
  })

  it('may be less than nothing: overpaid, or paid by a number that was voided', () => {
    expect(extraOf({ ...open, state: 'paid', paid: 60_000 })).toBe(1_500)
    expect(extraOf({ ...open, state: 'void', paid: 60_000 })).toBe(60_000)
    expect(extraOf(open)).toBe(0)
  })
})
