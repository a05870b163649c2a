import type { Knex } from 'knex'
import { codeOfKind, numberOfPeriod } from '../consumption/consumption-code.ts'
import type { Row } from '../db/database.ts'
import { type Actor, scopeOf } from '../may.ts'
import { stoodIn } from '../readings/month-meter-views.ts'
import type { ReadingState } from '../readings/reading-lifecycle.ts'
import { addMonths } from '../time/billing-period.ts'

/** A REM by its name. */
export interface NamedDistrict {
  id: number
  name: string
}

/** The REMs that an actor may be told of, in the order of the alphabet; of these alone where some are asked for. */
export const reportedDistricts = (
  knex: Knex,
  actor: Actor,
  asked: readonly number[] | null,
): Promise<NamedDistrict[]> => {
  const query = knex('districts').orderBy('name_key').select('id', 'name')
  const scope = scopeOf(actor)
  if (scope.kind === 'consumer') query.whereRaw('1 = 0')
  if (scope.kind === 'district') query.where('id', scope.districtId)
  if (asked) query.whereIn('id', [...asked])
  return query
}

/** Whose readings are summed up: these REMs', for the month that `closes` (a 1st) ends. */
export interface Asked {
  districts: readonly number[]
  closes: string
}

const everyState: readonly ReadingState[] = ['new', 'photo_requested', 'accepted', 'rejected']

/** By REM, state and month, in the order of their index. */
const readingsOf = (knex: Knex, districts: readonly number[], months: readonly string[], states = everyState) =>
  knex('readings')
    .whereIn('readings.district_id', [...districts])
    .whereIn('readings.state', [...states])
    .whereIn('readings.closes', months.map(numberOfPeriod))

/** Readings that came within one hour (UTC, `2026-11-29T08`): Kyiv’s days begin on whole hours. */
export interface HourSum {
  districtId: number
  closes: number
  hour: string
  received: number
}

/** What came when, for the month asked for and the one before it. */
export const hourSums = (knex: Knex, { districts, closes }: Asked): Knex.QueryBuilder =>
  readingsOf(knex, districts, [closes, addMonths(closes, -1)])
    .groupByRaw('1, 2, 3')
    .select({
      districtId: 'district_id',
      closes: 'closes',
      hour: knex.raw('substr(submitted_at, 1, 13)'),
      received: knex.raw('count(*)'),
    })

export const hourSumOf = (row: Row): HourSum => ({
  districtId: Number(row.districtId),
  closes: Number(row.closes),
  hour: String(row.hour),
  received: Number(row.received),
})

/** How readings of one REM, channel and state stand. */
export interface StandingSum {
  districtId: number
  channel: string
  state: string
  received: number
  withPhoto: number
  byDecision: number
  oldest: string
}

/** How the month's readings stand. */
export const standingSums = (knex: Knex, { districts, closes }: Asked): Knex.QueryBuilder =>
  readingsOf(knex, districts, [closes])
    .groupByRaw('1, 2, 3')
    .select({
      districtId: 'district_id',
      state: 'state',
      channel: 'channel',
      received: knex.raw('count(*)'),
      withPhoto: knex.raw('sum(case when photos > 0 then 1 else 0 end)'),
      byDecision: knex.raw('sum(case when by_decision then 1 else 0 end)'),
      oldest: knex.raw('min(submitted_at)'),
    })

export const standingSumOf = (row: Row): StandingSum => ({
  districtId: Number(row.districtId),
  channel: String(row.channel),
  state: String(row.state),
  received: Number(row.received),
  withPhoto: Number(row.withPhoto),
  byDecision: Number(row.byDecision),
  oldest: String(row.oldest),
})

/** So many of a REM, and how many of them are of the kind that is looked for. */
export interface ShareSum {
  districtId: number
  all: number
  part: number
}

export const shareSumOf = (row: Row): ShareSum => ({
  districtId: Number(row.districtId),
  all: Number(row.all),
  part: Number(row.part ?? 0),
})

/** Meters of a REM, and the accounts whose they are. */
export interface MeterSum {
  districtId: number
  meters: number
  accounts: number
}

export const meterSumOf = (row: Row): MeterSum => ({
  districtId: Number(row.districtId),
  meters: Number(row.meters),
  accounts: Number(row.accounts),
})

/** The meters that stood in the month: of each a reading is expected. */
export const meterSums = (knex: Knex, { districts, closes }: Asked): Knex.QueryBuilder =>
  stoodIn(
    knex('meters')
      .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
      .join('accounts', 'accounts.id', 'metering_points.account_id')
      .whereIn('accounts.district_id', [...districts])
      .groupBy('accounts.district_id')
      .select({
        districtId: 'accounts.district_id',
        meters: knex.raw('count(*)'),
        accounts: knex.raw('count(distinct accounts.id)'),
      }),
    closes,
  )

/** The meters among them that have an accepted reading. */
export const meterWithReadingSums = (knex: Knex, { districts, closes }: Asked): Knex.QueryBuilder =>
  stoodIn(
    readingsOf(knex, districts, [closes], ['accepted'])
      .join('meters', 'meters.id', 'readings.meter_id')
      .groupBy('readings.district_id')
      .select({
        districtId: 'readings.district_id',
        meters: knex.raw('count(distinct readings.meter_id)'),
        accounts: knex.raw('count(distinct readings.account_id)'),
      }),
    closes,
  )

/** The meters’ volumes of the month, and the estimated ones among them. */
export const volumeSums = (knex: Knex, { districts, closes }: Asked): Knex.QueryBuilder =>
  knex('consumption')
    .join('accounts', 'accounts.id', 'consumption.account_id')
    .where('consumption.period', numberOfPeriod(addMonths(closes, -1)))
    .where('consumption.kind', codeOfKind('consumed'))
    .whereIn('accounts.district_id', [...districts])
    .groupBy('accounts.district_id')
    .select({
      districtId: 'accounts.district_id',
      all: knex.raw('count(*)'),
      part: knex.raw('sum(case when consumption.estimated > 0 then 1 else 0 end)'),
    })
