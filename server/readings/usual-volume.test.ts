import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../time/billing-period.ts'
import { type ReadingThresholds, usualThresholds } from './reading-threshold-schema.ts'
import { bandOf, type MonthVolume, usualVolume } from './usual-volume.ts'

const months = (volumes: readonly number[], first = '2023-01-01'): MonthVolume[] =>
  volumes.map((kwh, place) => ({ period: addMonths(first, place), kwh }))

const usualBand = (
  history: readonly MonthVolume[],
  { period, days }: { period: string; days: number },
  thresholds: ReadingThresholds,
) => {
  const usual = usualVolume(history, period)
  return usual && bandOf(usual, days, thresholds)
}

const asked = { period: '2026-01-01', days: 30 }
const anyHistory = fc.array(fc.nat(3000), { minLength: 3, maxLength: 36 })

describe('the usual volume', () => {
  it('is not told from fewer than three months', () => {
    expect(usualBand(months([80, 90]), asked, usualThresholds)).toBeNull()
  })

  it('is not moved by one month of leak or one of empty house', () => {
    const steady = usualBand(months([100, 104, 98, 101, 99, 103, 97]), asked, usualThresholds)
    const shaken = usualBand(months([100, 104, 9800, 101, 99, 0, 97]), asked, usualThresholds)
    expect(steady).toEqual({ low: 40, high: 160 })
    expect(shaken).toEqual({ low: 40, high: 160 })
  })

  it('knows the winter of a heated house after two years', () => {
    const heated = Array.from({ length: 36 }, (_, place) => ([11, 0, 1].includes(place % 12) ? 900 : 120))
    const winter = usualBand(months(heated), { period: '2026-01-01', days: 31 }, usualThresholds)
    const summer = usualBand(months(heated), { period: '2026-07-01', days: 31 }, usualThresholds)
    expect(winter && winter.low <= 900 && winter.high >= 900).toBe(true)
    expect(summer && summer.high < 900).toBe(true)
  })

  it('grows with the days', () => {
    const history = months([100, 100, 100])
    expect(usualBand(history, { period: '2026-01-01', days: 90 }, usualThresholds)).toEqual({ low: 120, high: 480 })
  })

  it('holds at least half of its own history', () => {
    fc.assert(
      fc.property(anyHistory, (volumes) => {
        const band = usualBand(months(volumes.slice(0, 23)), asked, usualThresholds)
        const own = volumes.slice(0, 23)
        const inside = own.filter((kwh) => band !== null && kwh >= band.low && kwh <= band.high)
        expect(inside.length * 2).toBeGreaterThanOrEqual(own.length)
      }),
    )
  })

  it('gets no narrower when a REM loosens its thresholds', () => {
    const more = fc.record({ spread: fc.nat(5), floorKwh: fc.nat(200), floorPercent: fc.nat(100) })
    fc.assert(
      fc.property(
        anyHistory,
        more,
        fc.integer({ min: 1, max: 400 }),
        (volumes, { spread, floorKwh, floorPercent }, days) => {
          const looser = {
            ...usualThresholds,
            spread: usualThresholds.spread + spread,
            floorKwh: usualThresholds.floorKwh + floorKwh,
            floorPercent: usualThresholds.floorPercent + floorPercent,
          }
          const narrow = usualBand(months(volumes), { ...asked, days }, usualThresholds)
          const wide = usualBand(months(volumes), { ...asked, days }, looser)
          expect(narrow && wide && wide.low <= narrow.low && wide.high >= narrow.high).toBe(true)
        },
      ),
    )
  })
})
