import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import type { SilentMeter } from '../consumption/estimate-by-history.ts'
import { stoodIn } from '../readings/month-meter-views.ts'
import { type ClosingMonth, periodOfMonth } from './month-of-district.ts'

/** A stretch of a REM's accounts by id: behind `after`, up to and with `upTo`. */
export interface AccountStretch {
  after: number
  upTo: number
}

/** The next accounts of a REM behind `after`; null past the last one. */
export const nextAccounts = async (
  knex: Knex,
  districtId: number,
  after: number,
  most: number,
): Promise<AccountStretch | null> => {
  const ids: number[] = await knex('accounts')
    .where('district_id', districtId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .pluck('id')
  const upTo = ids.at(-1)
  return upTo === undefined ? null : { after, upTo }
}

type Tables = readonly ['accounts' | 'meters', 'metering_points', 'accounts' | 'meters']

const acceptedOf = (knex: Knex, countsOn: string): Knex.QueryBuilder =>
  knex('readings')
    .where({ state: 'accepted', counts_on: countsOn })
    .whereRaw('readings.meter_id = meters.id')
    .select(knex.raw('1'))

/**
 * Meters that stood in a month by the days they were put up and taken down, and yet not by the window rule: the first figure
 * counts as of the 1st that closes the month, or the last one as of the 1st with which it begins. The other meter of a
 * replacement has the whole of it.
 */
const besideMonth = (knex: Knex, month: ClosingMonth) => (either: Knex.QueryBuilder) =>
  void either
    .whereExists(acceptedOf(knex, month.closes).whereRaw('readings.taken_on = meters.installed_on'))
    .orWhereExists(acceptedOf(knex, periodOfMonth(month)).whereRaw('readings.taken_on >= meters.removed_on'))

/** Goes from the first table on to the others: from a REM's accounts to their meters, or from some meters to theirs. */
const withoutVolume = (knex: Knex, month: ClosingMonth, [first, second, third]: Tables) => {
  const period = periodOfMonth(month)
  return stoodIn(knex(first).joinRaw(`cross join ${second} cross join ${third}`), month.closes)
    .whereRaw('metering_points.account_id = accounts.id and meters.metering_point_id = metering_points.id')
    .where('accounts.district_id', month.districtId)
    .whereNotExists(
      knex('consumption')
        .where('period', numberOfPeriod(period))
        .whereRaw('consumption.account_id = accounts.id and consumption.meter_number = meters.number')
        .select(knex.raw('1')),
    )
    .whereNot(besideMonth(knex, month))
}

/** The meters of these accounts that stood in the month and have no volume for it, by id. */
export const silentMeterIds = (knex: Knex, month: ClosingMonth, { after, upTo }: AccountStretch): Promise<number[]> =>
  withoutVolume(knex, month, ['accounts', 'metering_points', 'meters'])
    .where('accounts.id', '>', after)
    .where('accounts.id', '<=', upTo)
    .orderBy('meters.id')
    .pluck('meters.id')

/** Those of these meters that still have no volume for the month. */
export const stillSilent = (knex: Knex, month: ClosingMonth, meterIds: readonly number[]): Promise<SilentMeter[]> =>
  withoutVolume(knex, month, ['meters', 'metering_points', 'accounts'])
    .whereIn('meters.id', [...meterIds])
    .orderBy('meters.id')
    .select({
      districtId: 'accounts.district_id',
      accountId: 'accounts.id',
      pointId: 'metering_points.id',
      number: 'meters.number',
      counts: 'meters.counts',
      installedOn: 'meters.installed_on',
      removedOn: 'meters.removed_on',
    })
