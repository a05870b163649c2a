import type { Knex } from 'knex'
import type { MeterCounts } from '../accounts/meter-schema.ts'
import { numberOfPeriod, periodOfNumber } from '../consumption/consumption-code.ts'
import { volumeOrigins } from '../consumption/consumption-schema.ts'
import { standingVolumes } from '../consumption/standing-volume-views.ts'
import { addMonths } from '../time/billing-period.ts'
import { type MovedMeter, movedMeters } from './billed-replacement-views.ts'
import { type ClosingMonth, periodOfMonth } from './month-of-district.ts'
import type { AccountStretch } from './silent-meter-views.ts'

/**
 * An accepted reading as the billing system gets it; whole kWh a zone, `kwh` the month's volume of its meter. `read` is null
 * where a meter that was put up or taken down has a volume without a reading that closes the month.
 */
export interface BilledReading {
  account: string
  meter: string
  counts: MeterCounts
  period: string
  read: { zones: readonly [number, number | null, number | null]; countsOn: string; takenOn: string } | null
  kwh: number | null
  originLabel: string | null
  /** It closes a month that was closed before it was accepted or corrected. */
  late: boolean
  /** The day on which the meter of a volume without a reading was taken down or, if it still stands, put up. */
  moved: { removedOn: string } | { installedOn: string } | null
}

interface Stored {
  id: number
  accountId: number
  account: string
  meter: string
  counts: MeterCounts
  closes: number
  zone1: number
  zone2: number | null
  zone3: number | null
  countsOn: string
  takenOn: string
}

/** What was closed before: the 1sts of those months, and when the last of the closings was. */
export interface ClosedBefore {
  months: readonly string[]
  since: string
}

/** So far back closed months are looked through for readings that were accepted or corrected after their closing. */
const lateMonths = 6

/** What was closed before a month; null where nothing was. A REM need not close its months in their order. */
export const closedBefore = (
  { closes }: ClosingMonth,
  closed: readonly { closes: string; closedAt: string }[],
): ClosedBefore | null => {
  const since = closed
    .map(({ closedAt }) => closedAt)
    .toSorted()
    .at(-1)
  const oldest = addMonths(closes, -lateMonths)
  const months = closed.map((each) => each.closes).filter((each) => each >= oldest)
  return since === undefined ? null : { months, since }
}

/** Accepted for the month, or since the closing before it for a month that was closed then. */
const billed =
  (knex: Knex, { closes }: ClosingMonth, before: ClosedBefore | null) =>
  (query: Knex.QueryBuilder) => {
    query.where('readings.closes', numberOfPeriod(closes))
    if (before === null) return
    const { months, since } = before
    query.orWhere((late) =>
      late
        .whereIn('readings.closes', months.map(numberOfPeriod))
        .where((told) =>
          told
            .where('readings.decided_at', '>', since)
            .orWhereExists(
              knex('reading_history')
                .whereRaw('reading_history.reading_id = readings.id')
                .where({ event: 'correct' })
                .where('at', '>', since)
                .select(knex.raw('1')),
            ),
        ),
    )
  }

/**
 * The accepted readings of some accounts for a month that is being closed, by account, meter and day; those of months
 * closed before it, which were accepted or corrected since the last closing, among them. Behind an account's readings the
 * volumes of its replaced meters that none of them tells: the file has as much of them as the account.
 */
export const billedReadings = async (
  knex: Knex,
  month: ClosingMonth,
  stretch: AccountStretch,
  before: ClosedBefore | null,
): Promise<BilledReading[]> => {
  const months = [month.closes, ...(before?.months ?? [])].toSorted()
  const rows: Stored[] = await knex('accounts')
    .joinRaw('cross join metering_points cross join meters cross join readings')
    .whereRaw('metering_points.account_id = accounts.id and meters.metering_point_id = metering_points.id')
    .whereRaw('readings.meter_id = meters.id')
    .where('accounts.district_id', month.districtId)
    .where('accounts.id', '>', stretch.after)
    .where('accounts.id', '<=', stretch.upTo)
    .whereIn('readings.closes', months.map(numberOfPeriod))
    .where('readings.counts_on', '>', addMonths(months[0] ?? month.closes, -1))
    .where('readings.state', 'accepted')
    .where(billed(knex, month, before))
    .orderBy(['accounts.id', 'readings.closes', 'meters.number', 'readings.counts_on', 'readings.id'])
    .select({
      id: 'readings.id',
      accountId: 'accounts.id',
      account: 'accounts.number',
      meter: 'meters.number',
      counts: 'meters.counts',
      closes: 'readings.closes',
      ...{ zone1: 'readings.zone1', zone2: 'readings.zone2', zone3: 'readings.zone3' },
      ...{ countsOn: 'readings.counts_on', takenOn: 'readings.taken_on' },
    })
  const own = rows.filter(({ closes }) => periodOfNumber(closes) === month.closes)
  const told = new Set(own.map(meterOf))
  const moved = (await movedMeters(knex, month, stretch)).filter((each) => !told.has(meterOf(each)))
  const volumes = await volumesOf(knex, month, [...own, ...moved])
  const readings = rows.map((row, at) => {
    const next = rows[at + 1]
    const late = periodOfNumber(row.closes) !== month.closes
    // Two readings of one meter tell one volume: it stands with the last of them, so that the column adds up.
    const again = next !== undefined && meterOf(next) === meterOf(row) && next.closes === row.closes
    return { accountId: row.accountId, ...present(row), ...(late || again ? none : volumes(row)), late, moved: null }
  })
  const others = moved.flatMap((meter) => {
    const volume = volumes(meter)
    return volume.kwh === null ? [] : [{ accountId: meter.accountId, ...presentMoved(meter, month), ...volume }]
  })
  return [...readings, ...others]
    .toSorted((one, other) => one.accountId - other.accountId)
    .map(({ accountId: _, ...billed }) => billed)
}

type MeterOfAccount = Pick<Stored, 'accountId' | 'meter' | 'counts'>

const meterOf = ({ accountId, meter, counts }: MeterOfAccount): string => `${accountId}/${counts}/${meter}`

const none = { kwh: null, originLabel: null }

const present = ({ account, meter, counts, closes, zone1, zone2, zone3, countsOn, takenOn }: Stored) => ({
  ...{ account, meter, counts },
  period: periodOfMonth({ closes: periodOfNumber(closes) }),
  read: { zones: [zone1, zone2, zone3] as const, countsOn, takenOn },
})

const presentMoved = ({ account, meter, counts, installedOn, removedOn }: MovedMeter, month: ClosingMonth) => ({
  ...{ account, meter, counts, period: periodOfMonth(month), read: null, late: false },
  moved: removedOn === null ? { installedOn } : { removedOn },
})

const volumesOf = async (knex: Knex, month: ClosingMonth, meters: readonly MeterOfAccount[]) => {
  const accountIds = [...new Set(meters.map(({ accountId }) => accountId))]
  const standing = meters.length === 0 ? [] : await standingVolumes(knex, accountIds, [periodOfMonth(month)])
  return ({ accountId, meter, counts }: MeterOfAccount) => {
    const ofMeter = standing.filter((each) => each.accountId === accountId && each.meter === meter)
    const volume = ofMeter.find(({ kind }) => kind === counts) ?? ofMeter[0]
    return volume ? { kwh: volume.hundredths / 100, originLabel: volumeOrigins[volume.origin].uk } : none
  }
}
