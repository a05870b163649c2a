import { describe, expect, it } from 'vitest'
import { countReading } from '../../server/readings/reading-window.ts'
import { manualAccounts, planReadings, presentClose } from './plan-readings.ts'

const meterOf = (id: number, account = `01-${id}`) => ({
  id,
  account,
  accountId: id,
  districtId: 1,
  digits: 5,
  zones: (id % 3) + 1,
  installedOn: '2020-01-01',
  used: new Map([['2026-10-01', 100]]),
})
const meters = Array.from({ length: 200 }, (_, id) => meterOf(id + 1))

describe('the readings of the demo', () => {
  it('are the same on the same day, and of the last window that has begun', () => {
    expect(planReadings(meters, '2026-11-22')).toEqual(planReadings(meters, '2026-11-22'))
    expect(['2026-11-22', '2026-11-28', '2026-11-29', '2026-12-03'].map(presentClose)).toEqual([
      '2026-11-01',
      '2026-11-01',
      '2026-12-01',
      '2026-12-01',
    ])
  })

  it.each(['2026-11-03', '2026-11-22', '2026-11-30', '2027-01-01'])(
    'seen on %s were taken before it, in the window of their month, no wider than the dial',
    (today) => {
      for (const { takenOn, closes, zones, meter } of planReadings(meters, today)) {
        expect(takenOn < today).toBe(true)
        expect(countReading(takenOn).closes).toBe(closes)
        expect(zones).toHaveLength(meter.zones)
        for (const value of zones) expect(value).toBeLessThan(10 ** meter.digits)
      }
    },
  )

  it('leave the manual’s own accounts to the manual', () => {
    expect(planReadings([meterOf(1, manualAccounts[0])], '2026-11-22')).toEqual([])
  })
})
