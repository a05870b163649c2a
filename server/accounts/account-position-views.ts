import type { Knex } from 'knex'
import type { CountedOrder } from '../db/keep-account-blocks.ts'

/** Whose accounts: those of one REM, or all. */
export type Whose = { districtId: number } | 'company'

const keyColumns: Record<CountedOrder, string | null> = {
  id: null,
  number: 'number_digits',
  address: 'address_key',
  consumer: 'name_key',
}

const onSqlite = (knex: Knex): boolean => knex.client.config.client !== 'pg'

const accountsOf = (knex: Knex, whose: Whose): Knex.QueryBuilder =>
  whose === 'company' ? knex('accounts') : knex('accounts').where('district_id', whose.districtId)

const blocksOf = (knex: Knex, order: CountedOrder, whose: Whose): Knex.QueryBuilder =>
  knex('account_blocks').where({ list: order, district_id: whose === 'company' ? 0 : whose.districtId })

/** How many accounts there are, exactly: on SQLite from the kept counts. */
const countAccounts = async (knex: Knex, whose: Whose): Promise<number> => {
  const row = await (onSqlite(knex)
    ? blocksOf(knex, 'id', whose).sum({ total: 'n' }).first()
    : accountsOf(knex, whose).count({ total: '*' }).first())
  return Number(row?.total ?? 0)
}

interface Block {
  from_key: string
  from_id: number
  before: number
}

/** The last block that begins at or before a place, and how many accounts lie before it. */
const blockAt = async (knex: Knex, order: CountedOrder, whose: Whose, place: number): Promise<Block | undefined> => {
  const running = blocksOf(knex, order, whose).select('from_key', 'from_id', 'n', {
    before: knex.raw('sum(n) over (order by from_key, from_id rows unbounded preceding) - n'),
  })
  return knex.from(running.as('blocks')).where('before', '<=', place).orderBy('before', 'desc').first()
}

/** The ids from a place on, in ascending order. */
const upwards = async (
  knex: Knex,
  { order, whose }: { order: CountedOrder; whose: Whose },
  place: number,
  limit: number,
): Promise<number[]> => {
  const key = keyColumns[order]
  const query = accountsOf(knex, whose)
  const block = onSqlite(knex) && place > 0 ? await blockAt(knex, order, whose, place) : undefined
  if (block && key === null) query.where('id', '>=', block.from_id)
  if (block && key !== null) query.whereRaw(`(${key}, id) >= (?, ?)`, [block.from_key, block.from_id])
  if (key !== null) query.orderBy(key)
  const rows: { id: number }[] = await query
    .orderBy('id')
    .offset(place - (block?.before ?? 0))
    .limit(limit)
    .select('id')
  return rows.map(({ id }) => id)
}

/**
 * The ids at `offset` of the list in an order that is kept counted, and the exact total. A list that descends is the
 * ascending one read from its end, so every page, the last too, is cut out of one block (architecture §6).
 */
export const idsAtPlace = async (
  knex: Knex,
  list: { order: CountedOrder; whose: Whose },
  { offset, limit, direction }: { offset: number; limit: number; direction: 'asc' | 'desc' },
): Promise<{ ids: number[]; total: number }> => {
  const total = await countAccounts(knex, list.whose)
  if (direction === 'asc') return { ids: await upwards(knex, list, offset, limit), total }
  const end = Math.max(0, total - offset)
  const start = Math.max(0, end - limit)
  const ids = end === 0 ? [] : await upwards(knex, list, start, end - start)
  return { ids: ids.toReversed(), total }
}

/** The same for the company's accounts by the name of their REM, and in it by id. */
export const idsByDistrict = async (
  knex: Knex,
  { offset, limit, direction }: { offset: number; limit: number; direction: 'asc' | 'desc' },
): Promise<{ ids: number[]; total: number }> => {
  const districts: { id: number }[] = await knex('districts').orderBy('name_key').select('id')
  const counts: { districtId: number; n: number }[] = await (onSqlite(knex)
    ? knex('account_blocks').where('list', 'id').whereNot('district_id', 0).sum({ n: 'n' })
    : knex('accounts').count({ n: '*' })
  )
    .groupBy('district_id')
    .select({ districtId: 'district_id' })
  const countOf = new Map(counts.map(({ districtId, n }) => [districtId, Number(n)]))
  const ids: number[] = []
  let before = 0
  for (const { id } of direction === 'asc' ? districts : districts.toReversed()) {
    const n = countOf.get(id) ?? 0
    const place = Math.max(0, offset - before)
    if (place < n && ids.length < limit) {
      const page = { offset: place, limit: limit - ids.length, direction }
      ids.push(...(await idsAtPlace(knex, { order: 'id', whose: { districtId: id } }, page)).ids)
    }
    before += n
  }
  return { ids, total: before }
}
