import { describe, expect, it } from 'vitest'
import { deadlineLook } from './deadline-look.ts'

const look = (usedDays: number, termDays: number, paused = false) => deadlineLook({ usedDays, termDays, paused })

describe('the deadline ribbon', () => {
  it('is as long as the time used', () => {
    expect([0, 5, 20, 25].map((used) => look(used, 20).share)).toEqual([0, 0.25, 1, 1])
  })

  it('is calm with time left, amber two days before, red on the day and after', () => {
    expect([17, 18, 19, 20, 21].map((used) => look(used, 20).tone)).toEqual([
      'office',
      'money',
      'money',
      'consumer',
      'consumer',
    ])
  })

  it('names the days left, today, and the days overdue', () => {
    expect(look(18, 20)).toMatchObject({ wording: 'left', days: 2 })
    expect(look(20, 20)).toMatchObject({ wording: 'today' })
    expect(look(23, 20)).toMatchObject({ wording: 'overdue', days: 3, urgent: true })
  })

  it('is never urgent while the clock stands', () => {
    expect(look(19, 20, true)).toMatchObject({ wording: 'paused', days: 1, urgent: false, tone: 'refused' })
    expect(look(22, 20, true)).toMatchObject({ wording: 'paused_overdue', urgent: false })
  })
})
