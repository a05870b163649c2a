import type { Database, Row } from '../db/database.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
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
      where p.account_id = a.id) as zones
  from accounts a join districts d on d.id = a.district_id where a.id = ?`

// Month by month: a range would walk the volumes of all accounts in between. In one text: sixty rows of six values cost
// more to hand over than to find.
const monthsOfAccount = `with recursive months (month) as (
    select max(period) from consumption
    union all
    select case when month % 100 = 1 then month - 89 else month - 1 end from months
      where month > (select min(period) from consumption))
  select json_group_array(json_array(period, meter_number, kind, kwh, estimated, carried)
      order by period desc, meter_number, kind) as history
    from months cross join consumption where period = month and account_id = ?`

/** A month as `monthsOfAccount` writes it. */
type Month = [period: number, meter: string, kind: number, hundredths: number, mark: number | null, carried: number]

/** The account whose whole history is asked for, newest first, and nothing else; null where anything else is. */
const askedAccount = ({ sort, conditions, q }: Asked): number | null => {
  const [condition, ...others] = conditions
  const newestFirst = sort === null || (sort.field === 'period' && sort.direction === 'desc')
  if (q !== null || !newestFirst || others.length > 0) return null
  if (condition?.field !== 'accountId' || condition.operator !== 'in' || condition.values.length !== 1) return null
  const [id] = condition.values
  return typeof id === 'number' ? id : null
}

const volumeOf = (about: Row, accountId: number, month: Month): StoredVolume => {
  const [period, meter, kind, hundredths, mark, carried] = month
  return {
    period,
    account: String(about.number),
    digits: String(about.number_digits),
    accountId,
    district: Number(about.district_id),
    districtName: String(about.district_name),
    meter,
    kind,
    hundredths,
    mark,
    carried,
  }
}

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
  if (!about || !known || !inScope(scopeOf(actor), known)) return { rows: [], total: 0 }
  if (Number(about.zones ?? 1) > 1) return null
  const [found] = await db.prepare(monthsOfAccount)([accountId])
  const stored: Month[] = JSON.parse(String(found?.history))
  const page = stored.slice(asked.offset, asked.offset + asked.limit)
  return {
    rows: page.map((month) => presentVolume(volumeOf(about, accountId, month), null, null)),
    total: stored.length,
  }
}
