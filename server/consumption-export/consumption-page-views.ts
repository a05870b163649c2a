import type { Cells } from '../db/open-snapshot.ts'

/** Whatever reads rows: the office's own connection, or the snapshot of an export. Values are bound as `?`. */
export type ReadRows = (sql: string, values: readonly (string | number)[]) => Cells[] | Promise<Cells[]>

/** Which volumes: periods as YYYYMM, kinds by their codes; accounts by id in the order wanted, or a REM's, or all. */
export interface PagesAsked {
  accounts: readonly number[] | null
  districtId: number | null
  periods: readonly number[]
  kinds: readonly number[]
}

/** An account as the table names it. */
export interface ExportedAccount {
  id: number
  number: string
  address: string
  district: string
  consumer: string
}

/** Some accounts with their volumes, in the order of the table; volumes and zones as `volumesSql` and `zonesSql` select them. */
export interface ConsumptionPage {
  accounts: ExportedAccount[]
  /** By account, newest month first. */
  volumes: Cells[]
  zones: Cells[]
}

/** A page's volumes are in memory at once. */
const volumesPerPage = 1200
const [fewest, most] = [10, 400]
/** Behind every account number: digits and nothing else. */
const beforeAll = ''

const list = (numbers: readonly number[]): string => numbers.map(Math.trunc).join(',')
const places = (count: number): string => Array(count).fill('?').join(',')

const accountColumns = `a.id, a.number_digits, a.number, a.address, d.name as district,
  case when exists (select 1 from metering_points p join meters m on m.metering_point_id = p.id
    where p.account_id = a.id and m.zones > 1) then 1 else 0 end as zoned,
  k.surname, k.given_name, k.patronymic
  from accounts a join consumers k on k.id = a.consumer_id join districts d on d.id = a.district_id`

const sizeOf = ({ accounts, periods, kinds }: PagesAsked): number => {
  const fitting = Math.min(Math.max(Math.floor(volumesPerPage / (periods.length * kinds.length)), fewest), most)
  return accounts ? Math.min(fitting, accounts.length) : fitting
}

/** The accounts, page by page: those named in their order, others by number, each page behind the last account of the one before. */
async function* accountPages(read: ReadRows, asked: PagesAsked): AsyncGenerator<Cells[]> {
  const [inDistrict, bound] = asked.districtId === null ? ['', []] : [' and a.district_id = ?', [asked.districtId]]
  const size = sizeOf(asked)
  if (asked.accounts) {
    const sql = `select ${accountColumns} where a.id in (${places(size)})${inDistrict} order by a.number_digits`
    for (let at = 0; at < asked.accounts.length; at += size) {
      yield await read(sql, [...padded(asked.accounts.slice(at, at + size), size), ...bound])
    }
    return
  }
  const sql = `select ${accountColumns} where a.number_digits > ?${inDistrict} order by a.number_digits limit ${size}`
  for (let last = beforeAll; ; ) {
    const page = await read(sql, [last, ...bound])
    if (page.length > 0) yield page
    if (page.length < size) return
    last = String(page.at(-1)?.[1])
  }
}

/** Ids for a statement with so many places: each list of another length would be compiled anew. */
const padded = (ids: readonly number[], length: number): number[] => [...ids, ...Array(length - ids.length).fill(0)]

const volumesSql = ({ periods, kinds }: PagesAsked, size: number): string =>
  // The months are named one by one: a range would walk the volumes of all accounts in between.
  `select account_id, period, meter_number, kind, kwh, estimated from consumption
    where period in (${list(periods)}) and account_id in (${places(size)}) and kind in (${list(kinds)})
    order by account_id, period desc, meter_number, kind`

const zonesSql = ({ periods }: PagesAsked, size: number): string =>
  `select account_id, period, meter_number, kind, zone1, zone2, zone3 from consumption_zones
    where period in (${list(periods)}) and account_id in (${places(size)})`

/** How many accounts an export will pass through, for its progress. */
export const countAccounts = async (read: ReadRows, { accounts, districtId }: PagesAsked): Promise<number> => {
  if (accounts) return accounts.length
  const [row] =
    districtId === null
      ? await read('select count(*) as total from accounts', [])
      : await read('select count(*) as total from accounts where district_id = ?', [districtId])
  return Number(row?.[0] ?? 0)
}

/** Whether any volume of these periods is split by zone. */
export const hasZones = async (read: ReadRows, { periods }: PagesAsked): Promise<boolean> =>
  (await read(`select 1 as found from consumption_zones where period in (${list(periods)}) limit 1`, [])).length > 0

const accountOf = ([id, , number, address, district, , ...name]: Cells): ExportedAccount => ({
  id: Number(id),
  number: String(number),
  address: String(address),
  district: String(district),
  consumer: name.filter(Boolean).join(' '),
})

/**
 * Volumes as they are taken out: account after account, each with its months newest first (domain §5). Flat in memory
 * whatever the number of accounts; on one connection in one transaction the pages fit together. Scope is `districtId`.
 */
export async function* consumptionPages(read: ReadRows, asked: PagesAsked): AsyncGenerator<ConsumptionPage> {
  const size = sizeOf(asked)
  const [volumes, zones] = [volumesSql(asked, size), zonesSql(asked, size)]
  for await (const accounts of accountPages(read, asked)) {
    const ids = accounts.map(([id]) => Number(id))
    const zoned = accounts.flatMap(([id, , , , , has]) => (Number(has) === 1 ? [Number(id)] : []))
    yield {
      accounts: accounts.map(accountOf),
      volumes: await read(volumes, padded(ids, size)),
      zones: zoned.length === 0 ? [] : await read(zones, padded(zoned, size)),
    }
  }
}
