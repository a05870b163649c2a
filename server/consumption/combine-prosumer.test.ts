import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../time/billing-period.ts'
import { combineProsumer, type ProsumerMeter } from './combine-prosumer.ts'
import type { ConsumptionKind, StandingVolume } from './consumption-schema.ts'

const meter = (number: string, counts: ProsumerMeter['counts'], more: Partial<ProsumerMeter> = {}): ProsumerMeter => ({
  ...{ number, counts, installedOn: '2024-01-01', removedOn: null },
  ...more,
})
const meters = [meter('1', 'taken'), meter('2', 'released'), meter('3', 'produced')]
const row = (number: string, kind: ConsumptionKind, hundredths: number, more: Partial<StandingVolume> = {}) => ({
  ...{ period: '2024-08-01', accountId: 1, meter: number, kind, hundredths, zones: null },
  ...{ origin: 'read' as const, carried: 0 },
  ...more,
})
const august = (taken: number, released: number, produced: number, more: Partial<StandingVolume> = {}) => [
  row('1', 'taken', taken, more),
  row('2', 'released', released, more),
  row('3', 'produced', produced, more),
]

describe('what a prosumer used himself', () => {
  it('is taken + produced − released, under the meter that takes', () => {
    expect(combineProsumer(meters, august(10_000, 7_000, 9_000), new Set())).toEqual([
      { period: '2024-08-01', meter: '1', hundredths: 12_000, origin: 'read', carried: 0 },
    ])
  })

  it('counts a meter once that was taken down and put up again', () => {
    const back = meter('3', 'produced', { installedOn: '2024-08-21' })
    const gone = meter('3', 'produced', { removedOn: '2024-08-11' })
    expect(combineProsumer([...meters.slice(0, 2), gone, back], august(10_000, 7_000, 9_000), new Set())).toMatchObject(
      [{ hundredths: 12_000 }],
    )
  })

  it('is not known while one of the meters has told nothing', () => {
    expect(combineProsumer(meters, august(10_000, 7_000, 9_000).slice(0, 2), new Set())).toEqual([])
    const later = [meters[0], meters[1], meter('3', 'produced', { installedOn: '2024-09-01' })].flatMap(
      (each) => each ?? [],
    )
    expect(combineProsumer(later, august(10_000, 7_000, 0).slice(0, 2), new Set())).toMatchObject([
      { hundredths: 3_000 },
    ])
  })

  it('is an estimate where one of them is', () => {
    const [taken, ...others] = august(10_000, 0, 0)
    const guessed = taken ? [{ ...taken, origin: 'by_history' as const }, ...others] : []
    expect(combineProsumer(meters, guessed, new Set())).toMatchObject([{ origin: 'averaged' }])
  })

  it('stands under the newer meter where the taking one was replaced, and counts both', () => {
    const replaced = [
      ...meters.slice(1),
      meter('1', 'taken', { removedOn: '2024-08-11' }),
      meter('4', 'taken', { installedOn: '2024-08-11' }),
    ]
    const rows = [...august(1_000, 0, 0), row('4', 'taken', 500)]
    expect(combineProsumer(replaced, rows, new Set())).toMatchObject([{ meter: '4', hundredths: 1_500 }])
  })

  it('is never below nothing: the rest goes on, and closed months stay', () => {
    const volumes = fc.array(fc.tuple(fc.nat(20_000), fc.nat(20_000), fc.nat(20_000)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(volumes, (months) => {
        const rows = months.flatMap(([taken, released, produced], at) =>
          august(taken, released, produced, { period: addMonths('2024-01-01', at) }),
        )
        const combined = combineProsumer(meters, rows, new Set(['2024-01-01']))
        const own = months.slice(1).reduce((sum, [taken, released, produced]) => sum + taken + produced - released, 0)
        const told = combined.reduce((sum, { hundredths }) => sum + hundredths, 0)
        expect(told).toBeGreaterThanOrEqual(own)
        expect(combined.reduce((sum, { hundredths, carried }) => sum + hundredths - carried, 0)).toBe(own)
        expect(combined.every(({ hundredths, period }) => hundredths >= 0 && period > '2024-01-01')).toBe(true)
      }),
    )
  })

  it('is the same when its months are closed one after another: what is left over is not forgotten', () => {
    const volumes = fc.array(fc.tuple(fc.nat(20_000), fc.nat(20_000), fc.nat(20_000)), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(volumes, (months) => {
        const rows: StandingVolume[] = months.flatMap(([taken, released, produced], at) =>
          august(taken, released, produced, { period: addMonths('2024-01-01', at) }),
        )
        const open = combineProsumer(meters, rows, new Set())
        const closed = new Set<string>()
        for (const month of open) {
          expect(combineProsumer(meters, rows, closed)).toEqual(open.filter(({ period }) => !closed.has(period)))
          rows.push(row(month.meter, 'consumed', month.hundredths, { period: month.period }))
          closed.add(month.period)
        }
      }),
    )
  })
})
