import type { Database, Row } from '../db/database.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import { periodsWithin } from '../time/billing-period.ts'
import { numberOfPeriod, periodOfNumber } from './consumption-code.ts'
import type { ListedConditions } from './consumption-filter.ts'
import { presentVolume, type StoredVolume, type VolumeRow } from './present-volume.ts'

type Hot = Pick<Database, 'engine' | 'prepare'>

interface Asked {
  sort: { field: string; direction: 'asc' | 'desc' } | null
  offset: number
  limit: number
  conditions: ListedConditions
  q: string | null
}

const aboutAccount = `select a.number, a.number_digits, a.district_id, a.consumer_id, d.name as district_name,
    (select max(m.zones) from metering_points p join meters m on m.metering_point_id = p.id
      where p.account_id = a.id) as zones,
    (select min(period) from consumption) as oldest, (select max(period) from consumption) as newest
  from accounts a join districts d on d.id = a.district_id where a.id = ?`

// The months are named one by one: a range would walk the volumes of all accounts in between.
const monthsOfAccount = (months: number): string =>
  `select period, meter_number, kind, kwh, estimated, carried from consumption
    where period in (${'?, '.repeat(months).slice(0, -2)}) and account_id = ?
    order by period desc, meter_number, kind`

/** The account whose whole history is asked for, newest first, and nothing else; null where anything else is. */
const askedAccount = ({ sort, conditions, q }: Asked): number | null => {
  const [condition, ...others] = conditions
  const newestFirst = sort === null || (sort.field === 'period' && sort.direction === 'desc')
  if (q !== null || !newestFirst || others.length > 0) return null
  if (condition?.field !== 'accountId' || condition.operator !== 'in' || condition.values.length !== 1) return null
  const [id] = condition.values
  return typeof id === 'number' ? id : null
}

const volumeOf = (about: Row, accountId: number, row: Row): StoredVolume => ({
  period: Number(row.period),
  account: String(about.number),
  digits: String(about.number_digits),
  accountId,
  district: Number(about.district_id),
  districtName: String(about.district_name),
  meter: String(row.meter_number),
  kind: Number(row.kind),
  hundredths: Number(row.kwh),
  mark: row.estimated === null ? null : Number(row.estimated),
  carried: Number(row.carried),
})

/**
 * The history of one account by two compiled statements: the account's page asks for it again and again (domain §5). Null
 * where something else was asked for, where a meter counts by zones, and on PostgreSQL: the list itself answers there.
 */
export const accountHistory = async (
  db: Hot,
  actor: Actor,
  asked: Asked,
): Promise<{ rows: VolumeRow[]; total: number } | null> => {
  const accountId = db.engine === 'sqlite' ? askedAccount(asked) : null
  if (accountId === null) return null
  const [about] = await db.prepare(aboutAccount)([accountId])
  const known = about && { districtId: Number(about.district_id), consumerId: Number(about.consumer_id) }
  if (!about || !known || !inScope(scopeOf(actor), known) || about.oldest === null) return { rows: [], total: 0 }
  if (Number(about.zones ?? 1) > 1) return null
  const [oldest, newest] = [periodOfNumber(Number(about.oldest)), periodOfNumber(Number(about.newest))]
  const periods = periodsWithin(oldest, newest).map(numberOfPeriod)
  const stored = await db.prepare(monthsOfAccount(periods.length))([...periods, accountId])
  const page = stored.slice(asked.offset, asked.offset + asked.limit)
  return { rows: page.map((row) => presentVolume(volumeOf(about, accountId, row), null, null)), total: stored.length }
}
