import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, lastDayOf, periodOf } from '../time/billing-period.ts'
import { addDays } from '../time/iso-date.ts'
import type { StandingVolume } from './consumption-schema.ts'
import type { Rest } from './derive-consumption.ts'
import { planVolumes } from './plan-volumes.ts'

const digits = 5
const start = '2021-03-11'

/** What a meter's dials truly counted on each day on which it was read, while it stood. */
interface Life {
  /** The how many-th to be put up. */
  nth: number
  installedOn: string
  removedOn: string | null
  read: { day: string; totals: number[] }[]
}

/** A meter of the model, and what stands for it. */
interface Model {
  lives: Life[]
  standing: Map<string, StandingVolume>
  rest: readonly number[]
  /** What it has of the meters before it, by zone. */
  inherited: readonly number[]
}

interface Office {
  zones: number
  dueUntil: string
  closed: Set<string>
  meters: Model[]
  /** Which of them is up. */
  up: number
}

type Step =
  | { kind: 'read'; days: number; kwh: number[] }
  | { kind: 'correct' | 'insert'; at: number; share: number }
  | { kind: 'replace' | 'put back' }
  | { kind: 'estimate'; months: number }
  | { kind: 'close' }

const dial = 10 ** digits
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const settle = (office: Office, model: Model, inherited: Rest | null): Rest | null => {
  const lives = model.lives.map(({ installedOn, removedOn, read }) => ({
    ...{ installedOn, endsOn: removedOn },
    readings: read.map(({ day, totals }) => ({ countsOn: day, zones: totals.map((total) => total % dial) })),
  }))
  const [life, ...before] = lives.toReversed()
  if (!life) throw new Error('a meter without a life')
  const plan = planVolumes({
    story: {
      ...{ meter: { digits, contractedWatts: 15_000 }, ...life },
      ...{ earlier: before.toReversed(), dueUntil: office.dueUntil },
    },
    inherited,
    kindOf: () => 'consumed',
    standing: [...model.standing.values()],
    closed: office.closed,
  })
  for (const { period } of plan.drop) model.standing.delete(period)
  for (const { period, hundredths, zones, estimated, carried } of plan.put) {
    const told = { period, hundredths, zones, carried, origin: estimated ? ('averaged' as const) : ('read' as const) }
    model.standing.set(period, { ...told, accountId: 1, meter: '1', kind: 'consumed' })
  }
  model.rest = plan.rest
  model.inherited = inherited?.rest ?? []
  return sum(plan.rest) < 0 ? plan : null
}

/** All of them, in the order in which they were put up last: what one was billed too much the next gives back. */
const settleAll = (office: Office): void => {
  const since = ({ lives }: Model): number => lives.at(-1)?.nth ?? 0
  let rest: Rest | null = null
  for (const model of office.meters.toSorted((one, other) => since(one) - since(other))) {
    rest = settle(office, model, rest)
  }
}

const newLife = (day: string, totals: number[], nth: number): Life => ({
  nth,
  installedOn: day,
  removedOn: null,
  read: [{ day, totals }],
})

const newMeter = (day: string, zones: number, from: number, nth: number): Model => ({
  lives: [
    newLife(
      day,
      Array.from({ length: zones }, (_, zone) => from + zone),
      nth,
    ),
  ],
  standing: new Map(),
  ...{ rest: [], inherited: [] },
})

const open = (zones: number, from: number): Office => ({
  zones,
  dueUntil: periodOf(start),
  closed: new Set(),
  meters: [newMeter(start, zones, from, 0)],
  up: 0,
})

const between = (one: readonly number[], other: readonly number[], share: number): number[] =>
  one.map((total, zone) => total + Math.floor(((other[zone] ?? total) - total) * share))

const putUp = ({ meters }: Office): number => sum(meters.map(({ lives }) => lives.length))

const lifeOf = ({ meters, up }: Office): Life | undefined => meters[up]?.lives.at(-1)

/** The meter before is up again; at its calibration it was run a little. */
const putBack = (office: Office, day: string): void => {
  office.up = (office.up + office.meters.length - 1) % office.meters.length
  const stood = lifeOf(office)?.read.at(-1)?.totals
  if (stood)
    office.meters[office.up]?.lives.push(
      newLife(
        day,
        stood.map((total) => total + 5),
        putUp(office),
      ),
    )
}

const take = (office: Office, step: Step): void => {
  const meter = lifeOf(office)
  const last = meter?.read.at(-1)
  if (!meter || !last) return
  if (step.kind === 'read') {
    const totals = last.totals.map((total, zone) => total + (step.kwh[zone] ?? 0))
    meter.read.push({ day: addDays(last.day, step.days), totals })
  }
  if (step.kind === 'replace') {
    meter.removedOn = last.day
    office.up = office.meters.push(newMeter(last.day, office.zones, 7, putUp(office))) - 1
  }
  if (step.kind === 'put back' && office.meters.length > 1) {
    meter.removedOn = last.day
    putBack(office, last.day)
  }
  const at = 'at' in step ? step.at % meter.read.length : 0
  const [one, other, after] = meter.read.slice(at, at + 3)
  if (step.kind === 'insert' && one && other && addDays(one.day, 1) < other.day) {
    meter.read.splice(at + 1, 0, { day: addDays(one.day, 1), totals: between(one.totals, other.totals, step.share) })
  }
  if (step.kind === 'correct' && one && other && after) other.totals = between(one.totals, after.totals, step.share)
  if (step.kind === 'estimate') office.dueUntil = addMonths(office.dueUntil, step.months)
  const earliest = [...office.closed].toSorted().at(-1)
  const next = earliest ? addMonths(earliest, 1) : periodOf(start)
  if (step.kind === 'close' && next < office.dueUntil) office.closed.add(next)
}

/** What stands in closed months, which nothing may change. */
const frozen = ({ closed, meters }: Office): string =>
  JSON.stringify(meters.map(({ standing }) => [...closed].map((period) => standing.get(period) ?? null)))

const carryOut = (office: Office, steps: readonly Step[]): void => {
  for (const step of steps) {
    take(office, step)
    const before = frozen(office)
    settleAll(office)
    expect(frozen(office)).toBe(before)
  }
}

/** A last reading on the 1st behind all that is due: nothing is estimated any more. */
const finish = (office: Office): void => {
  const last = lifeOf(office)?.read.at(-1)?.day ?? start
  const days = Math.max(0, (Date.parse(office.dueUntil) - Date.parse(last)) / 86_400_000)
  const day = addDays(last, days)
  const end = day === periodOf(day) && day > last ? day : addDays(lastDayOf(day), 1)
  const toEnd = (Date.parse(end) - Date.parse(last)) / 86_400_000
  carryOut(office, [{ kind: 'read', days: toEnd, kwh: [9, 9, 9] }])
  office.dueUntil = end
  settleAll(office)
}

const kwh = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 3, maxLength: 3 })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('read' as const), days: fc.integer({ min: 1, max: 70 }), kwh }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('correct' as const, 'insert' as const), at: fc.nat(20), share }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('replace' as const, 'put back' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('estimate' as const), months: fc.integer({ min: 1, max: 2 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
)

const zonesOf = ({ standing }: Model, zone: number): number =>
  sum([...standing.values()].map(({ zones }) => zones?.[zone] ?? 0))

/** From its first reading to its last, hundredths of kWh. */
const wayOf = ({ read }: Life, zone: number): number =>
  ((read.at(-1)?.totals[zone] ?? 0) - (read[0]?.totals[zone] ?? 0)) * 100

describe('whatever is read, corrected, replaced, put back, estimated and closed, in any order', () => {
  it('adds up to the last reading minus the first, meter by meter and zone by zone', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: dial - 10 }),
        (steps, zones, from) => {
          const office = open(zones, from)
          carryOut(office, steps)
          finish(office)
          for (const meter of office.meters) {
            const told = meter.lives.filter(({ read }) => read.length > 1)
            const went = meter.rest.map(
              (_, zone) => sum(told.map((life) => wayOf(life, zone))) + (meter.inherited[zone] ?? 0),
            )
            const billed = meter.rest.map((rest, zone) => zonesOf(meter, zone) + rest)
            expect(billed).toEqual(went)
            if (told.length > 0) expect(billed).toHaveLength(zones)
            for (const { hundredths, zones: split } of meter.standing.values()) {
              expect(hundredths).toBe(sum(split ?? []))
              expect(Math.min(...(split ?? []))).toBeGreaterThanOrEqual(0)
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
