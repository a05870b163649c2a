import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialWay } from '../consumption/dial-way.ts'
import { addDays } from '../time/iso-date.ts'
import { checkReading, type ReadingContext, type ReadingValues } from './check-reading.ts'
import { flagsOf } from './reading-flags.ts'
import { usualThresholds } from './reading-threshold-schema.ts'
import { countReading } from './reading-window.ts'
import { type MonthVolume, usualVolume } from './usual-volume.ts'

const at = (takenOn: string, ...zones: number[]): ReadingValues => ({
  zones,
  takenOn,
  countsOn: countReading(takenOn).countsOn,
})

const year: MonthVolume[] = Array.from({ length: 12 }, (_, month) => ({
  period: `2023-${String(month + 1).padStart(2, '0')}-01`,
  kwh: 80 + (month % 3),
}))

const contextFor = (reading: ReadingValues, change: Partial<ReadingContext> = {}): ReadingContext => ({
  meter: { digits: 5, zoneCount: 1, contractedWatts: 5000 },
  counted: countReading(reading.takenOn),
  previous: at('2024-07-31', 32_028),
  next: null,
  duplicate: false,
  usual: usualVolume(year, '2024-08-01'),
  thresholds: usualThresholds,
  ...change,
})

const check = (reading: ReadingValues, change: Partial<ReadingContext> = {}) => {
  const { flags, ...rest } = checkReading(reading, contextFor(reading, change))
  return { codes: flagsOf(flags).map(({ code }) => code), ...rest }
}

describe('the checks of a reading', () => {
  it('find the manual’s own reading clean', () => {
    expect(check(at('2024-08-31', 32_108))).toMatchObject({ codes: [], volume: 80 })
  })

  it('know lower than previous from a dial that rolled over', () => {
    expect(check(at('2024-08-31', 32_018))).toMatchObject({ codes: ['lower'], volume: null })
    const rolled = check(at('2024-08-31', 21), { previous: at('2024-07-31', 99_941) })
    expect(rolled).toMatchObject({ codes: ['rolled_over'], volume: 80 })
  })

  it('see a volume far from the usual, and one beyond the contracted power', () => {
    expect(check(at('2024-08-31', 32_528)).codes).toEqual(['far'])
    expect(check(at('2024-08-31', 32_028)).codes).toEqual(['far'])
    // 31 days × 24 h × 5 kW = 3 720 kWh
    expect(check(at('2024-08-31', 32_028 + 3721)).codes).toEqual(['far', 'power'])
    expect(check(at('2024-08-31', 32_028 + 3720), { usual: null }).codes).toEqual([])
    const half = { thresholds: { ...usualThresholds, powerPercent: 50 } }
    expect(check(at('2024-08-31', 32_028 + 3720), { usual: null, ...half }).codes).toEqual(['power'])
  })

  it('allow more for a longer time', () => {
    const sinceMay = { previous: at('2024-05-31', 31_868) }
    expect(check(at('2024-08-31', 32_108), sinceMay)).toMatchObject({ codes: [], volume: 240 })
  })

  it('see wrong zones, a second reading of the month, days outside the window, and nothing before it', () => {
    expect(check(at('2024-08-31', 10, 20)).codes).toEqual(['zones'])
    expect(check(at('2024-08-31', 32_108), { duplicate: true }).codes).toEqual(['duplicate'])
    expect(check(at('2024-09-10', 32_108)).codes).toEqual(['late'])
    expect(check(at('2024-08-20', 32_108)).codes).toEqual(['early'])
    expect(check(at('2024-08-31', 32_108), { previous: null })).toEqual({ codes: ['first'], volume: null, usual: null })
  })

  it('compare a late comer with what was accepted after it', () => {
    const next = at('2024-09-30', 32_190)
    expect(check(at('2024-08-31', 32_108), { next }).codes).toEqual([])
    expect(check(at('2024-08-31', 32_208), { next, usual: null }).codes).toEqual(['above_next'])
    const rolled = { previous: at('2024-07-31', 99_900), next: at('2024-09-30', 60), usual: null }
    expect(check(at('2024-08-31', 99_980), rolled).codes).toEqual([])
  })

  it('look at every zone', () => {
    const meter = { digits: 5, zoneCount: 2, contractedWatts: 5000 }
    const previous = at('2024-07-31', 1000, 500)
    expect(check(at('2024-08-31', 1050, 530), { meter, previous })).toMatchObject({ codes: [], volume: 80 })
    expect(check(at('2024-08-31', 1100, 480), { meter, previous }).codes).toEqual(['lower'])
  })
})

describe('a dial', () => {
  const digits = fc.integer({ min: 4, max: 8 })

  it('goes as far as was used, through zero or not, while the way is short', () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.double({ min: 0, max: 0.25, noNaN: true }), (size, from, share) => {
        const [before, used] = [from % 10 ** size, Math.floor(10 ** size * share)]
        const { way, rolledOver } = dialWay(before, (before + used) % 10 ** size, size, Number.POSITIVE_INFINITY)
        expect(way).toBe(used)
        expect(rolledOver).toBe(before + used >= 10 ** size)
      }),
    )
  })

  it('never goes farther than possible without being called lower', () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.nat(), fc.nat(20_000), (size, one, other, atMost) => {
        const [before, now] = [one % 10 ** size, other % 10 ** size]
        const { way, rolledOver } = dialWay(before, now, size, atMost)
        if (rolledOver) expect(way).toBeLessThanOrEqual(atMost)
        else expect(way).toBe(now - before)
      }),
    )
  })
})

it('two readings of one meter are compared alike wherever the calendar puts them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 1, max: 200 }),
      fc.nat(500),
      (start, gap, used) => {
        const first = at(addDays('2018-01-01', start), 5000)
        const second = at(addDays(first.takenOn, gap), 5000 + used)
        const { volume, codes } = check(second, { previous: first, usual: null })
        expect(volume).toBe(used)
        expect(codes).not.toContain('lower')
      },
    ),
  )
})
