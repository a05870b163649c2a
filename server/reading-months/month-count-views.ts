import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import type { Database, Row } from '../db/database.ts'
import { addMonths } from '../time/billing-period.ts'
import { type ClosingMonth, monthId, periodOfMonth } from './month-of-district.ts'

/** What a month has: accepted and waiting readings; meters whose volume is estimated, and that have no accepted reading. */
export interface MonthCounts {
  accepted: number
  waiting: number
  estimated: number
  missing: number
}

/** A month's readings count for days from the middle of the month before to the middle of its own. */
const acceptedFor = (knex: Knex, closes: string): Knex.QueryBuilder =>
  knex('readings')
    .whereRaw('readings.meter_id = meters.id')
    .where('readings.counts_on', '>', addMonths(closes, -1))
    .where('readings.counts_on', '<', addMonths(closes, 1))
    .where('readings.closes', numberOfPeriod(closes))
    .where('readings.state', 'accepted')
    .select(knex.raw('1'))

/** The meters of a REM that stood in a month, from its accounts on. */
export const metersOfMonth = (knex: Knex, month: ClosingMonth): Knex.QueryBuilder =>
  knex('accounts')
    .joinRaw('cross join metering_points cross join meters')
    .whereRaw('metering_points.account_id = accounts.id and meters.metering_point_id = metering_points.id')
    .where('accounts.district_id', month.districtId)
    .where('meters.installed_on', '<', month.closes)
    .where((standing) =>
      standing.whereNull('meters.removed_on').orWhere('meters.removed_on', '>', periodOfMonth(month)),
    )

/** Those of them that have no accepted reading for it. */
export const missingOfMonth = (knex: Knex, month: ClosingMonth): Knex.QueryBuilder =>
  metersOfMonth(knex, month).whereNotExists(acceptedFor(knex, month.closes))

/** Those of them whose volume is an estimate. */
export const estimatedOfMonth = (knex: Knex, month: ClosingMonth): Knex.QueryBuilder =>
  metersOfMonth(knex, month).whereExists(
    knex('consumption')
      .where('period', numberOfPeriod(periodOfMonth(month)))
      .whereRaw('consumption.account_id = accounts.id and consumption.meter_number = meters.number')
      .where('estimated', '>', 0)
      .select(knex.raw('1')),
  )

/** A REM's month by the states of its readings. */
export const readingsOfMonth = (knex: Knex, { districtId, closes }: ClosingMonth, states: readonly string[]) =>
  knex('readings')
    .where({ district_id: districtId, closes: numberOfPeriod(closes) })
    .whereIn('state', [...states])

type Reader = Pick<Database, 'reader' | 'aside'>

interface Remembered {
  counts: MonthCounts
  until: number
}

/** A REM of thirty thousand homes takes a fifth of a second to count: whoever asks at once again gets the same answer. */
const rememberMs = 60_000
const quickMeters = 3_000
const remembered = new WeakMap<object, Map<string, Remembered>>()

const countAside = async (db: Reader, query: Knex.QueryBuilder): Promise<number> => {
  const [row]: Row[] = await db.aside(query.count({ count: '*' }))
  return Number(row?.count ?? 0)
}

const countMonth = async (db: Reader, month: ClosingMonth): Promise<MonthCounts> => ({
  accepted: await countAside(db, readingsOfMonth(db.reader, month, ['accepted'])),
  waiting: await countAside(db, readingsOfMonth(db.reader, month, ['new', 'photo_requested'])),
  estimated: await countAside(db, estimatedOfMonth(db.reader, month)),
  missing: await countAside(db, missingOfMonth(db.reader, month)),
})

/** Counts a month that is open, beside the event loop; one of a large REM is not counted again within a minute. */
export const countsOfMonth = async (db: Reader, month: ClosingMonth): Promise<MonthCounts> => {
  const known = remembered.get(db) ?? new Map<string, Remembered>()
  remembered.set(db, known)
  const key = monthId(month)
  const before = known.get(key)
  if (before && before.until > performance.now()) return before.counts
  const counts = await countMonth(db, month)
  const isLong = counts.accepted + counts.missing > quickMeters
  if (isLong) known.set(key, { counts, until: performance.now() + rememberMs })
  return counts
}

/** What was counted before is counted anew when next asked for. */
export const forgetCounts = (db: object, month: ClosingMonth): void => {
  remembered.get(db)?.delete(monthId(month))
}
