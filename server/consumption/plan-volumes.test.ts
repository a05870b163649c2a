import { describe, expect, it } from 'vitest'
import type { StandingVolume } from './consumption-schema.ts'
import { planVolumes } from './plan-volumes.ts'

const digits = 5

describe('a plan', () => {
  const row = (period: string, hundredths: number, more: Partial<StandingVolume> = {}): StandingVolume => ({
    ...{ period, hundredths, accountId: 1, meter: '1', kind: 'consumed', zones: null, origin: 'read', carried: 0 },
    ...more,
  })
  const plan = (standing: StandingVolume[], more: Partial<Parameters<typeof planVolumes>[0]> = {}) =>
    planVolumes({
      story: {
        meter: { digits, contractedWatts: 5_000 },
        readings: [
          { countsOn: '2024-08-01', zones: [0] },
          { countsOn: '2024-09-01', zones: [80] },
        ],
        installedOn: '2020-01-01',
        endsOn: null,
        dueUntil: '2024-09-01',
      },
      kindOf: () => 'consumed',
      standing,
      closed: new Set(),
      ...more,
    })

  it('names only what is to change', () => {
    expect(plan([row('2024-08-01', 8_000)])).toMatchObject({ put: [], drop: [] })
    expect(plan([row('2024-08-01', 8_100, { origin: 'averaged' })]).put).toMatchObject([
      { hundredths: 8_000, before: { hundredths: 8_100, origin: 'averaged' } },
    ])
    expect(plan([row('2024-08-01', 8_000), row('2024-09-01', 90, { origin: 'averaged' })]).drop).toHaveLength(1)
  })

  it('leaves what another system told, and an estimate that counts days from before the first reading', () => {
    expect(plan([row('2024-08-01', 9_000, { origin: 'brought' })]).put).toEqual([])
    const story = { meter: { digits, contractedWatts: 5_000 }, ...{ installedOn: '2020-01-01', endsOn: null } }
    const readings = [
      { countsOn: '2024-08-11', zones: [0] },
      { countsOn: '2024-09-01', zones: [80] },
    ]
    const guessed = [row('2024-08-01', 9_000, { origin: 'by_history' })]
    expect(plan(guessed, { story: { ...story, readings, dueUntil: '2024-09-01' } }).put).toEqual([])
    expect(
      plan(guessed, { story: { ...story, ...{ readings, dueUntil: '2024-09-01', installedOn: '2024-08-11' } } }).put,
    ).toMatchObject([{ hundredths: 8_000 }])
  })

  it('does not go on by an old average past months that another system told', () => {
    const story = {
      meter: { digits, contractedWatts: 5_000 },
      readings: [
        { countsOn: '2024-08-01', zones: [0] },
        { countsOn: '2024-09-01', zones: [80] },
      ],
      ...{ installedOn: '2020-01-01', endsOn: null },
      dueUntil: '2024-12-01',
    }
    const brought = ['2024-09-01', '2024-10-01'].map((period) => row(period, 30_000, { origin: 'brought' }))
    expect(plan(brought, { story })).toMatchObject({ put: [{ period: '2024-08-01' }], drop: [], rest: [0] })
    // A reading behind them tells what they left over, in the month that nobody has told.
    const readings = [...story.readings, { countsOn: '2024-12-01', zones: [780] }]
    expect(plan(brought, { story: { ...story, readings } }).put).toMatchObject([
      { period: '2024-08-01', hundredths: 8_000 },
      { period: '2024-11-01', hundredths: 10_000, carriedFrom: ['2024-09-01', '2024-10-01'] },
    ])
  })

  it('goes on where a home has become a prosumer’s, whose months were kept as consumed before', () => {
    const kindOf = (period: string) => (period < '2024-08-01' ? ('consumed' as const) : ('taken' as const))
    const { put } = plan([row('2024-08-01', 8_000)], { kindOf })
    expect(put).toMatchObject([{ kind: 'taken', hundredths: 8_000 }])
    const closed = new Set(['2024-08-01'])
    expect(plan([row('2024-08-01', 8_000)], { kindOf, closed })).toMatchObject({ put: [], rest: [0] })
  })
})
