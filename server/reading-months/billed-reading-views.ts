import type { Knex } from 'knex'
import type { MeterCounts } from '../accounts/meter-schema.ts'
import { numberOfPeriod, periodOfNumber } from '../consumption/consumption-code.ts'
import { volumeOrigins } from '../consumption/consumption-schema.ts'
import { standingVolumes } from '../consumption/standing-volume-views.ts'
import { addMonths } from '../time/billing-period.ts'
import { type ClosingMonth, periodOfMonth } from './month-of-district.ts'
import type { AccountStretch } from './silent-meter-views.ts'

/** An accepted reading as the billing system gets it; whole kWh a zone, `kwh` the month's volume of its meter. */
export interface BilledReading {
  account: string
  meter: string
  counts: MeterCounts
  period: string
  zones: readonly [number, number | null, number | null]
  countsOn: string
  takenOn: string
  kwh: number | null
  originLabel: string | null
  /** It closes a month that was closed before it was accepted or corrected. */
  late: boolean
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
 * closed before it, which were accepted or corrected since the last closing, among them.
 */
export const billedReadings = async (
  knex: Knex,
  month: ClosingMonth,
  { after, upTo }: AccountStretch,
  before: ClosedBefore | null,
): Promise<BilledReading[]> => {
  const months = [month.closes, ...(before?.months ?? [])].toSorted()
  const rows: Stored[] = await knex('accounts')
    .joinRaw('cross join metering_points cross join meters cross join readings')
    .whereRaw('metering_points.account_id = accounts.id and meters.metering_point_id = metering_points.id')
    .whereRaw('readings.meter_id = meters.id')
    .where('accounts.district_id', month.districtId)
    .where('accounts.id', '>', after)
    .where('accounts.id', '<=', upTo)
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
  const volumes = await volumesOf(knex, month, rows)
  return rows.map((row, at) => {
    const next = rows[at + 1]
    const late = periodOfNumber(row.closes) !== month.closes
    // Two readings of one meter tell one volume: it stands with the last of them, so that the column adds up.
    const again = next?.accountId === row.accountId && next.meter === row.meter && next.closes === row.closes
    return { ...present(row), ...(late || again ? { kwh: null, originLabel: null } : volumes(row)), late }
  })
}

const present = ({ account, meter, counts, closes, zone1, zone2, zone3, countsOn, takenOn }: Stored) => ({
  ...{ account, meter, counts, countsOn, takenOn },
  period: periodOfMonth({ closes: periodOfNumber(closes) }),
  zones: [zone1, zone2, zone3] as const,
})

const volumesOf = async (knex: Knex, month: ClosingMonth, rows: readonly Stored[]) => {
  const accountIds = [...new Set(rows.map(({ accountId }) => accountId))]
  const standing = rows.length === 0 ? [] : await standingVolumes(knex, accountIds, [periodOfMonth(month)])
  return ({ accountId, meter, counts }: Stored) => {
    const ofMeter = standing.filter((each) => each.accountId === accountId && each.meter === meter)
    const volume = ofMeter.find(({ kind }) => kind === counts) ?? ofMeter[0]
    return {
      kwh: volume ? volume.hundredths / 100 : null,
      originLabel: volume ? volumeOrigins[volume.origin].uk : null,
    }
  }
}
