import { describe, expect, it } from 'vitest'
import { clocksIn, dueIn, noDue, ribbonOf } from './order-clocks.ts'

const calendar = { martialLaw: true, holidays: [] }
const terms = { confirmationTerm: 10, paymentTerm: 5 }
// 2026-11-16 is a Monday.
const received = {
  answerTerm: 5,
  answerUsed: 0,
  answerSince: '2026-11-16',
  worksTerm: 20,
  worksUsed: 0,
  worksSince: null,
}

describe('the two clocks of an order', () => {
  it('the answer counts from receipt, whoever accepts when', () => {
    expect(dueIn('sent', received, '2026-11-16', terms, calendar)).toBe('2026-11-23')
    const accepted = clocksIn('accepted', received, '2026-11-18', '2026-11-18', calendar)
    expect(dueIn('accepted', accepted, '2026-11-18', terms, calendar)).toBe('2026-11-23')
  })

  it('the answer clock stands while the consumer must clarify, and goes on with what was left', () => {
    const asked = clocksIn('needs_clarification', received, '2026-11-18', '2026-11-18', calendar)
    expect(asked.answerUsed).toBe(2)
    expect(asked.answerSince).toBeNull()
    const answered = clocksIn('accepted', asked, '2026-11-27', '2026-11-27', calendar)
    expect(dueIn('accepted', answered, '2026-11-27', terms, calendar)).toBe('2026-12-02')
  })

  it('the works clock starts on the day the money arrived, even when it is recorded later', () => {
    const waiting = clocksIn('awaiting_payment', received, '2026-11-17', '2026-11-17', calendar)
    const paid = clocksIn('in_progress', waiting, '2026-11-20', '2026-11-18', calendar)
    expect(paid.worksSince).toBe('2026-11-18')
    expect(dueIn('in_progress', paid, '2026-11-20', terms, calendar)).toBe('2026-12-16')
  })

  it('waiting for the consumer is due by the consumer’s own term', () => {
    expect(dueIn('awaiting_confirmation', received, '2026-11-16', terms, calendar)).toBe('2026-11-30')
    expect(dueIn('awaiting_payment', received, '2026-11-16', terms, calendar)).toBe('2026-11-23')
  })

  it('a finished order is due never', () => {
    const done = clocksIn('done', received, '2026-11-18', '2026-11-18', calendar)
    expect(dueIn('done', done, '2026-11-18', terms, calendar)).toBe(noDue)
  })
})

describe('the deadline ribbon', () => {
  it('shows the days used of the running clock', () => {
    const order = { ...received, state: 'sent' as const, dueOn: '2026-11-23' }
    expect(ribbonOf(order, '2026-11-18', calendar)).toEqual({
      clock: 'answer',
      used: 2,
      term: 5,
      paused: false,
      dueOn: '2026-11-23',
    })
  })

  it('is hatched while the consumer must act', () => {
    const paused = clocksIn('awaiting_confirmation', received, '2026-11-17', '2026-11-17', calendar)
    const order = { ...paused, state: 'awaiting_confirmation' as const, dueOn: '2026-12-01' }
    expect(ribbonOf(order, '2026-11-25', calendar)).toMatchObject({ paused: true, used: 1 })
  })
})
