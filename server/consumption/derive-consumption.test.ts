import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, periodOf } from '../time/billing-period.ts'
import { addDays } from '../time/iso-date.ts'
import { deriveConsumption, type MeterStory } from './derive-consumption.ts'

const meter = { digits: 5, contractedWatts: 5_000 }
const read = (countsOn: string, ...zones: number[]) => ({ countsOn, zones })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const billed = (months: [string, number][], whole = false) =>
  new Map(months.map(([period, hundredths]) => [period, { hundredths, zones: null, whole }]))
const sumOf = (kept: MeterStory['kept']): number => sum([...kept.values()].map(({ hundredths }) => hundredths))
const plain = (period: string, hundredths: number) => ({
  ...{ period, hundredths, zones: [hundredths], estimated: false },
  ...{ carried: 0, carriedFrom: [] },
})
const derive = (readings: MeterStory['readings'], more: Partial<MeterStory> = {}) =>
  deriveConsumption({
    meter,
    readings,
    installedOn: '2020-01-01',
    endsOn: null,
    dueUntil: '2024-01-01',
    kept: new Map(),
    ...more,
  })

describe('consumption from readings', () => {
  it('is the difference of two 1sts, in the month between them: the manual’s August is 80 kWh', () => {
    expect(derive([read('2024-08-01', 32_028), read('2024-09-01', 32_108)])).toEqual({
      volumes: [plain('2024-08-01', 8_000)],
      rest: [0],
      restOf: [],
    })
  })

  it('is told zone by zone, and adds the zones up', () => {
    const { volumes } = derive([read('2024-08-01', 1, 2, 3), read('2024-09-01', 11, 22, 33)])
    expect(volumes).toMatchObject([{ hundredths: 6_000, zones: [1_000, 2_000, 3_000] }])
  })

  it('settles each zone with itself, where a closed month had them wrong', () => {
    const kept = new Map([['2024-08-01', { hundredths: 6_000, zones: [4_000, 2_000], whole: false }]])
    const readings = [read('2024-08-01', 0, 0), read('2024-09-01', 50, 10), read('2024-10-01', 100, 40)]
    expect(derive(readings, { kept }).volumes).toMatchObject([{ zones: [6_000, 2_000], carried: 0 }])
  })

  it('goes through zero where the dial rolled over', () => {
    expect(derive([read('2024-08-01', 99_950), read('2024-09-01', 20)]).volumes[0]?.hundredths).toBe(7_000)
  })

  it('spreads what was read inside a month by the average daily volume', () => {
    const { volumes } = derive([read('2024-08-01', 0), read('2024-09-11', 41), read('2024-10-01', 100)])
    expect(volumes.map(({ hundredths, estimated }) => [hundredths, estimated])).toEqual([
      [3_100, true],
      [6_900, true],
    ])
  })

  it('goes on by the last average where no reading came, until one comes', () => {
    const known = [read('2024-08-01', 0), read('2024-09-01', 31)]
    const estimated = derive(known, { dueUntil: '2024-11-01' }).volumes
    expect(estimated.map(({ hundredths, estimated }) => [hundredths, estimated])).toEqual([
      [3_100, false],
      [3_000, true],
      [3_100, true],
    ])
    const { volumes } = derive([...known, read('2024-10-01', 131)], { dueUntil: '2024-10-01' })
    expect(volumes[1]).toEqual(plain('2024-09-01', 10_000))
  })

  it('leaves a closed month as billed and carries the difference into the next open one', () => {
    const readings = [read('2024-08-01', 0), read('2024-09-01', 50), read('2024-10-01', 100)]
    const { volumes, rest } = derive(readings, { kept: billed([['2024-08-01', 6_000]]) })
    expect(volumes).toEqual([{ ...plain('2024-09-01', 4_000), carried: -1_000, carriedFrom: ['2024-08-01'] }])
    expect(rest).toEqual([0])
  })

  it('takes no more from a month than it has: the rest waits', () => {
    const readings = [read('2024-08-01', 0), read('2024-09-01', 50), read('2024-10-01', 60)]
    const { volumes, rest } = derive(readings, { kept: billed([['2024-08-01', 8_000]]) })
    expect(volumes[0]).toMatchObject({ hundredths: 0, carried: -1_000 })
    expect(rest).toEqual([-2_000])
  })

  it('lets a replaced meter end inside the month and its successor begin there', () => {
    const old = derive([read('2024-08-01', 900), read('2024-08-12', 922)], {
      endsOn: '2024-08-12',
      dueUntil: '2024-11-01',
    })
    const next = derive([read('2024-08-12', 0), read('2024-09-01', 40)])
    expect([old.volumes, next.volumes]).toEqual([[plain('2024-08-01', 2_200)], [plain('2024-08-01', 4_000)]])
  })

  describe('of a meter that was taken down and put up again', () => {
    const life = (endsOn: string | null, ...readings: MeterStory['readings']) => ({
      ...{ installedOn: '2020-01-01', endsOn, readings },
    })
    const months = ({ volumes }: ReturnType<typeof derive>) =>
      volumes.map(({ period, hundredths, estimated }) => [period, hundredths, estimated])

    it('are those of both its lives, the month they share too, and none from between', () => {
      const earlier = [life('2024-05-11', read('2024-05-01', 700), read('2024-05-11', 720))]
      const back = [read('2024-05-21', 725), read('2024-06-01', 735), read('2024-07-01', 765)]
      expect(months(derive(back, { earlier }))).toEqual([
        ['2024-05-01', 3_000, false],
        ['2024-06-01', 3_000, false],
      ])
      const later = [read('2024-08-01', 5), read('2024-09-01', 45)]
      expect(months(derive(later, { earlier }))).toEqual([
        ['2024-05-01', 2_000, false],
        ['2024-08-01', 4_000, false],
      ])
    })

    it('go on by the average day to the end of a life that was not read to it', () => {
      const earlier = [life('2024-05-11', read('2024-04-01', 0), read('2024-05-01', 30))]
      const { volumes } = derive([read('2024-06-01', 500), read('2024-07-01', 560)], { earlier })
      expect(volumes.map(({ period, hundredths }) => [period, hundredths])).toEqual([
        ['2024-04-01', 3_000],
        ['2024-05-01', 1_000],
        ['2024-06-01', 6_000],
      ])
    })

    it('wait for its second reading, and leave a month that was brought with days from before its first', () => {
      const earlier = [life('2024-05-11', read('2024-04-11', 0), read('2024-05-11', 30))]
      const once = derive([read('2024-06-11', 500)], { earlier, dueUntil: '2024-09-01' })
      expect(months(once)).toEqual([
        ['2024-04-01', 2_000, true],
        ['2024-05-01', 1_000, true],
      ])
      const kept = billed([['2024-06-01', 9_000]], true)
      const twice = derive([read('2024-06-11', 500), read('2024-07-01', 520), read('2024-08-01', 551)], {
        earlier,
        kept,
      })
      expect(months(twice).slice(2)).toEqual([['2024-07-01', 3_100, false]])
      expect(twice.rest).toEqual([0])
    })
  })

  it('gives back what the meter before it was billed too much, in its first open months', () => {
    const readings = [read('2024-08-01', 0), read('2024-09-01', 50), read('2024-10-01', 100)]
    const inherited = { rest: [-6_000], restOf: ['2024-07-01'] }
    expect(derive(readings, { inherited }).volumes).toEqual([
      { ...plain('2024-08-01', 0), carried: -5_000, carriedFrom: ['2024-07-01'] },
      { ...plain('2024-09-01', 4_000), carried: -1_000, carriedFrom: ['2024-07-01'] },
    ])
    const closed = derive(readings, { inherited, kept: billed([['2024-08-01', 5_000]]) })
    expect(closed.volumes).toMatchObject([{ period: '2024-09-01', hundredths: 0, carried: -5_000 }])
    expect([closed.rest, closed.restOf]).toEqual([[-1_000], ['2024-07-01', '2024-08-01']])
    const twoZones = [read('2024-08-01', 0, 0), read('2024-09-01', 70, 9)]
    expect(derive(twoZones, { inherited }).volumes).toMatchObject([{ zones: [1_000, 900] }])
  })

  it('begins behind a month that was brought with days from before the first reading', () => {
    const readings = [read('2024-08-11', 100), read('2024-09-01', 121), read('2024-10-01', 151)]
    const { volumes, rest } = derive(readings, { kept: billed([['2024-08-01', 9_000]], true) })
    expect([volumes.map(({ period, hundredths }) => [period, hundredths]), rest]).toEqual([
      [['2024-09-01', 3_000]],
      [0],
    ])
  })

  it('knows nothing from one reading', () => {
    expect(derive([read('2024-08-01', 900)], { dueUntil: '2024-11-01' })).toEqual({ volumes: [], rest: [], restOf: [] })
  })
})

/** Days and kWh between readings, in any order of coming; kWh a month or two can hold, so that dials may roll over. */
const steps = fc.array(fc.record({ days: fc.integer({ min: 1, max: 70 }), kwh: fc.integer({ min: 0, max: 120 }) }), {
  minLength: 1,
  maxLength: 24,
})
const stories = fc.record({ steps, start: fc.integer({ min: 0, max: 99_999 }), closed: fc.array(fc.nat(30_000)) })

const walk = (given: { days: number; kwh: number }[], start: number) => {
  const readings = [read('2021-03-01', start)]
  let [day, value] = ['2021-03-01', start]
  for (const { days, kwh } of given) {
    day = addDays(day, days)
    value += kwh
    readings.push(read(day, value % 100_000))
  }
  return { readings, last: day, kwh: value - start }
}

describe('whatever is read, replaced and closed', () => {
  it('adds up to the last reading minus the first', () => {
    fc.assert(
      fc.property(stories, ({ steps: given, start, closed }) => {
        const { readings, last, kwh } = walk(given, start)
        const dueUntil = addMonths(periodOf(last), 1)
        const months = closed.map((_, index) => addMonths('2021-03-01', index)).filter((month) => month < dueUntil)
        const kept = billed(months.map((month, index) => [month, closed[index] ?? 0]))
        const { volumes, rest } = derive(readings.toReversed(), { endsOn: last, dueUntil, kept })
        const all = [...volumes.map(({ hundredths }) => hundredths), sumOf(kept), ...rest]
        expect(sum(all)).toBe(kwh * 100)
        expect(volumes.every(({ hundredths }) => hundredths >= 0 && Number.isInteger(hundredths))).toBe(true)
      }),
    )
  })

  it('adds up after estimates were billed and a real reading, or a correction, came later', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: -50, max: 50 }), ({ steps: given, start }, change) => {
        const { readings, last } = walk([{ days: 31, kwh: 100 }, ...given], start)
        const estimated = derive(readings.slice(0, 2), { dueUntil: periodOf(last) }).volumes
        const kept = billed(estimated.map(({ period, hundredths }) => [period, hundredths]))
        const corrected = readings.with(1, read('2021-04-01', (start + 50 + Math.abs(change)) % 100_000))
        const dueUntil = addMonths(periodOf(last), 1)
        const { volumes, rest } = derive(corrected, { endsOn: last, dueUntil, kept })
        const all = [...volumes.map(({ hundredths }) => hundredths), sumOf(kept), ...rest]
        expect(sum(all)).toBe((100 + sum(given.map(({ kwh }) => kwh))) * 100)
      }),
    )
  })
})
