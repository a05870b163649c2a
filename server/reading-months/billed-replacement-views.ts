import type { Knex } from 'knex'
import type { MeterCounts } from '../accounts/meter-schema.ts'
import { type ClosingMonth, periodOfMonth } from './month-of-district.ts'
import type { AccountStretch } from './silent-meter-views.ts'

/** A meter that was put up in a month, or taken down in it or before; `removedOn` null while it stands. */
export interface MovedMeter {
  accountId: number
  account: string
  meter: string
  counts: MeterCounts
  installedOn: string
  removedOn: string | null
}

/**
 * The meters of some accounts that were put up in a month, or taken down in it or before: a reading of the day of a
 * replacement may close another month than the one whose volume it tells, and what closed months lack of a meter that is gone
 * goes into the present one. One that was taken down and put up again is told once, by its last days.
 */
export const movedMeters = async (
  knex: Knex,
  month: ClosingMonth,
  { after, upTo }: AccountStretch,
): Promise<MovedMeter[]> => {
  const rows: MovedMeter[] = await knex('accounts')
    .joinRaw('cross join metering_points cross join meters')
    .whereRaw('metering_points.account_id = accounts.id and meters.metering_point_id = metering_points.id')
    .where('accounts.district_id', month.districtId)
    .where('accounts.id', '>', after)
    .where('accounts.id', '<=', upTo)
    .where('meters.installed_on', '<', month.closes)
    .where((moved) =>
      moved.where('meters.removed_on', '<', month.closes).orWhere('meters.installed_on', '>=', periodOfMonth(month)),
    )
    .orderBy(['accounts.id', 'meters.installed_on', 'meters.id'])
    .select({
      accountId: 'accounts.id',
      account: 'accounts.number',
      meter: 'meters.number',
      counts: 'meters.counts',
      installedOn: 'meters.installed_on',
      removedOn: 'meters.removed_on',
    })
  const last = new Map(rows.map((each) => [`${each.accountId}/${each.counts}/${each.meter}`, each]))
  return [...last.values()]
}
