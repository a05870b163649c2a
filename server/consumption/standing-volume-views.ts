import type { Knex } from 'knex'
import { addMonths } from '../time/billing-period.ts'
import { kindOfCode, numberOfPeriod, originOfCode, periodOfNumber } from './consumption-code.ts'
import type { StandingVolume } from './consumption-schema.ts'

interface Stored {
  period: number
  accountId: number
  meter: string
  kind: number
  kwh: number
  estimated: number | null
  carried: number
}

const columns = { period: 'period', accountId: 'account_id', meter: 'meter_number', kind: 'kind' }

type Keyed = Pick<Stored, 'period' | 'accountId' | 'meter' | 'kind'>

const keyOf = ({ period, accountId, meter, kind }: Keyed): string => `${period}/${accountId}/${kind}/${meter}`

/** Volumes by zone, in hundredths of kWh. */
interface StoredZones extends Keyed {
  zone1: number
  zone2: number
  zone3: number | null
}

const within = (knex: Knex, table: string, periods: readonly string[], accountIds: readonly number[]) =>
  // The months are named one by one: a range would walk the volumes of all accounts in between.
  knex(table)
    .whereIn('period', periods.map(numberOfPeriod))
    .whereIn('account_id', [...new Set(accountIds)])

/** The split by zone of these volumes, by `keyOf`. */
const zonesOf = async (knex: Knex, periods: readonly string[], accountIds: readonly number[]) => {
  const rows: StoredZones[] = await within(knex, 'consumption_zones', periods, accountIds).select({
    ...columns,
    ...{ zone1: 'zone1', zone2: 'zone2', zone3: 'zone3' },
  })
  return new Map(
    rows.map((row) => [keyOf(row), [row.zone1, row.zone2, row.zone3].filter((zone) => zone !== null)] as const),
  )
}

/** How these volumes are split by zone, as a question to be asked of each; null where nothing is known. */
export const zonesOfVolumes = async (
  knex: Knex,
  volumes: readonly Keyed[],
): Promise<(of: Keyed) => readonly number[] | null> => {
  const periods = [...new Set(volumes.map(({ period }) => periodOfNumber(period)))]
  const accountIds = volumes.map(({ accountId }) => accountId)
  const zones = volumes.length === 0 ? new Map() : await zonesOf(knex, periods, accountIds)
  return (of) => zones.get(keyOf(of)) ?? null
}

/** All volumes of these accounts in these periods, all kinds, oldest first; at most 400 accounts are asked for at once. */
export const standingVolumes = async (
  knex: Knex,
  accountIds: readonly number[],
  periods: readonly string[],
): Promise<StandingVolume[]> => {
  const rows: Stored[] = await within(knex, 'consumption', periods, accountIds)
    .orderBy(['period', 'account_id', 'meter_number', 'kind'])
    .select({ ...columns, kwh: 'kwh', estimated: 'estimated', carried: 'carried' })
  const zones = await zonesOf(knex, periods, accountIds)
  return rows.map((row) => ({
    period: periodOfNumber(row.period),
    accountId: row.accountId,
    meter: row.meter,
    kind: kindOfCode(row.kind),
    hundredths: row.kwh,
    zones: zones.get(keyOf(row)) ?? null,
    origin: originOfCode(row.estimated),
    carried: row.carried,
  }))
}

/** The periods that these REM have closed, by REM: the 1st that closes August is September's. */
export const closedPeriods = async (
  knex: Knex,
  districtIds: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<string>>> => {
  const rows: { district: number; closes: number }[] = await knex('closed_readings')
    .whereIn('district_id', [...districtIds])
    .select({ district: 'district_id', closes: 'closes' })
  const closed = new Map(districtIds.map((id) => [id, new Set<string>()]))
  for (const { district, closes } of rows) closed.get(district)?.add(addMonths(periodOfNumber(closes), -1))
  return closed
}
