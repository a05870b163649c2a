import { expect, it } from 'vitest'
import { arrivalDays } from './arrival-days.ts'

const asked = { closes: '2026-12-01', closedBefore: '2026-11-01', now: '2026-11-30T09' }
const at = (hour: string, received: number) => ({ hour, received })

it('a day stands beside the same day of the window of the month before, whatever the months’ lengths', () => {
  const march = { closes: '2026-03-01', closedBefore: '2026-02-01', now: '2026-03-20T09' }
  const { days, received, before } = arrivalDays(
    march,
    [at('2026-02-27T10', 5), at('2026-03-03T10', 2), at('2026-03-09T10', 1)],
    [at('2026-01-30T10', 7), at('2026-02-03T10', 4)],
  )
  expect(days).toEqual([
    { offset: -2, received: 5, before: 7 },
    { offset: -1, received: 0, before: 0 },
    { offset: 0, received: 0, before: 0 },
    { offset: 1, received: 0, before: 0 },
    { offset: 2, received: 2, before: 4 },
    { offset: 8, received: 1, before: 0 },
  ])
  expect([received, before]).toEqual([8, 11])
})

it('a day is Kyiv’s: it begins at 22:00 UTC in winter, at 21:00 in summer, and on either side of a change of the clock', () => {
  const winter = arrivalDays(asked, [at('2026-11-29T21', 1), at('2026-11-29T22', 10)], [at('2026-10-31T21', 3)])
  expect(winter.days.slice(0, 3)).toEqual([
    { offset: -2, received: 1, before: 0 },
    { offset: -1, received: 10, before: 3 },
    { offset: 0, received: 0, before: 0 },
  ])
  const summer = arrivalDays({ ...asked, closes: '2026-07-01' }, [at('2026-06-30T20', 1), at('2026-06-30T21', 10)], [])
  expect(summer.days.find(({ offset }) => offset === 0)?.received).toBe(10)
})

it('the month before is counted until the same day and hour as now', () => {
  const before = [at('2026-10-29T22', 1), at('2026-10-31T09', 2), at('2026-10-31T10', 4), at('2026-11-01T05', 8)]
  expect(arrivalDays(asked, [], before).beforeByNow).toBe(3)
  expect(arrivalDays({ ...asked, now: '2026-12-20T09' }, [], before).beforeByNow).toBe(15)
  expect(arrivalDays({ ...asked, now: '2026-11-02T09' }, [], before).beforeByNow).toBe(0)
})
