import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import type { Database, Row } from '../db/database.ts'
import { cameForMonth, metersOfDistrict, stoodIn } from '../readings/month-meter-views.ts'
import { type ClosingMonth, monthId, periodOfMonth } from './month-of-district.ts'

/** What a month has: accepted and waiting readings; meters whose volume is estimated, and that have no accepted reading. */
export interface MonthCounts {
  accepted: number
  waiting: number
  estimated: number
  missing: number
}

const metersOfMonth = (knex: Knex, month: ClosingMonth): Knex.QueryBuilder =>
  stoodIn(metersOfDistrict(knex, month.districtId), month.closes)

/** The meters of a REM that stood in a month and have no accepted reading for it. */
export const missingOfMonth = (knex: Knex, month: ClosingMonth): Knex.QueryBuilder =>
  metersOfMonth(knex, month).whereNotExists(cameForMonth(knex, month.closes).where('readings.state', 'accepted'))

/** A REM's month by the states of its readings. */
const readingsOfMonth = (knex: Knex, { districtId, closes }: ClosingMonth, states: readonly string[]) =>
  knex('readings')
    .where({ district_id: districtId, closes: numberOfPeriod(closes) })
    .whereIn('state', [...states])

type Reader = Pick<Database, 'reader' | 'aside'>

const count = async (db: Reader, query: Knex.QueryBuilder): Promise<number> => {
  const [row]: Row[] = await db.aside(db.reader.count({ count: '*' }).from(query.as('counted')))
  return Number(row?.count ?? 0)
}

/** The meters that stood in the month and have an accepted reading for it. */
const toldOfMonth = (knex: Knex, month: ClosingMonth): Knex.QueryBuilder =>
  stoodIn(readingsOfMonth(knex, month, ['accepted']).joinRaw('cross join meters'), month.closes)
    .whereRaw('meters.id = readings.meter_id')
    .distinct('readings.meter_id')

/** The meters whose volume is an estimate. */
const estimatedOfMonth = (knex: Knex, month: ClosingMonth): Knex.QueryBuilder =>
  knex('accounts')
    .joinRaw('cross join consumption')
    .whereRaw('consumption.account_id = accounts.id')
    .where('accounts.district_id', month.districtId)
    .where('consumption.period', numberOfPeriod(periodOfMonth(month)))
    .where('consumption.estimated', '>', 0)
    .distinct('consumption.account_id', 'consumption.meter_number')

/** A REM of this many meters is one whose counts are remembered: it takes a second to count. */
const largeRem = 3_000
/** How long an answer is as good as new, and how long it is given while a newer one is being made. */
const freshMs = 60_000
const staleMs = 900_000

interface Remembered {
  counts: MonthCounts
  at: number
  next: Promise<unknown> | null
}

const remembered = new WeakMap<object, Map<string, Remembered>>()
const standing = new WeakMap<object, Map<string, { count: number; at: number }>>()

const of = <T>(all: WeakMap<object, Map<string, T>>, db: object): Map<string, T> => {
  const known = all.get(db) ?? new Map<string, T>()
  all.set(db, known)
  return known
}

/** Meters come and go by the dozen: how many stand in a large REM is counted every quarter of an hour. */
const countStanding = async (db: Reader, month: ClosingMonth, exactly: boolean): Promise<number> => {
  const known = of(standing, db.aside)
  const before = known.get(monthId(month))
  if (!exactly && before && before.at + staleMs > performance.now()) return before.count
  const meters = await count(db, metersOfMonth(db.reader, month).select('meters.id'))
  if (meters > largeRem) known.set(monthId(month), { count: meters, at: performance.now() })
  return meters
}

/** Counts a month that is open, beside the event loop; `exactly` trusts nothing that was counted before. */
export const countMonth = async (db: Reader, month: ClosingMonth, exactly: boolean): Promise<MonthCounts> => {
  const meters = await countStanding(db, month, exactly)
  return {
    accepted: await count(db, readingsOfMonth(db.reader, month, ['accepted']).select('id')),
    waiting: await count(db, readingsOfMonth(db.reader, month, ['new', 'photo_requested']).select('id')),
    estimated: await count(db, estimatedOfMonth(db.reader, month)),
    missing: meters - (await count(db, toldOfMonth(db.reader, month))),
  }
}

const countAnew = async (db: Reader, month: ClosingMonth): Promise<MonthCounts> => {
  const counts = await countMonth(db, month, false)
  const isLarge = counts.accepted + counts.missing > largeRem
  if (isLarge) of(remembered, db.aside).set(monthId(month), { counts, at: performance.now(), next: null })
  return counts
}

/**
 * `countMonth` for a list: of a large REM the answer of a moment ago, and up to a quarter of an hour old while a newer one
 * is being made.
 */
export const countsForList = async (db: Reader, month: ClosingMonth): Promise<MonthCounts> => {
  const before = of(remembered, db.aside).get(monthId(month))
  const age = before ? performance.now() - before.at : Number.POSITIVE_INFINITY
  if (!before || age > staleMs) return countAnew(db, month)
  if (age > freshMs) before.next ??= countAnew(db, month).catch(() => undefined)
  return before.counts
}
