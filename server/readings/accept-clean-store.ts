import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import { readArrays } from '../db/read-arrays.ts'
import { doubtfulBits } from './reading-flags.ts'

/** A month of a REM, by the 1st that closes it. */
export interface MonthOfDistrict {
  districtId: number
  closes: string
}

/** So many rows are some ten milliseconds' work (measured.md §5). */
const slice = 2000

const waiting = (knex: Knex, { districtId, closes }: MonthOfDistrict) =>
  knex('readings').where({ district_id: districtId, state: 'new', closes: numberOfPeriod(closes) })

/** A stretch of the month's new readings, by id: behind `after`, up to and with `upTo`. */
export interface Stretch {
  after: number
  upTo: number
}

/** The next stretch of new readings behind `after`, doubtful ones among them; null past the last one. */
export const nextStretch = async (
  trx: Knex.Transaction,
  month: MonthOfDistrict,
  after: number,
): Promise<Stretch | null> => {
  const end = () => waiting(trx, month).where('id', '>', after).orderBy('id')
  const row =
    (await end()
      .offset(slice - 1)
      .first('id')) ?? (await end().clearOrder().max({ id: 'id' }).first())
  return row?.id ? { after, upTo: Number(row.id) } : null
}

const clean = "district_id = ? and state = 'new' and closes = ? and id > ? and id <= ? and flags & ? = 0"
const accepting = `update readings set state = 'accepted', decided_at = ?, decided_by_name = ?, claimed_by = null,
  claimed_until = null, version = version + 1 where ${clean}`

/** The readings that were accepted together: how many, and their ids, lowest first, parted by commas. */
export interface AcceptedStretch {
  count: number
  ids: string
}

/** Accepts the clean readings of a stretch. */
export const acceptStretch = async (
  trx: Knex.Transaction,
  { districtId, closes }: MonthOfDistrict,
  { after, upTo }: Stretch,
  decision: { at: string; by: string },
): Promise<AcceptedStretch> => {
  const which = [districtId, numberOfPeriod(closes), after, upTo, doubtfulBits]
  const decided = [decision.at, decision.by, ...which]
  if (trx.client.config.client === 'pg') {
    const rows = await readArrays(trx, `${accepting} returning id`, decided)
    const ids = rows.map(([id]) => Number(id)).sort((one, other) => one - other)
    return { count: ids.length, ids: ids.join() }
  }
  // Nobody else writes meanwhile, and one text is fetched faster than two thousand rows.
  const inOrder = `select id from readings where ${clean} order by id`
  const [row] = await readArrays(trx, `select count(*), group_concat(id) from (${inOrder})`, which)
  if (!row?.[0]) return { count: 0, ids: '' }
  await trx.raw(accepting, decided)
  return { count: Number(row[0]), ids: String(row[1]) }
}

/** How many new readings of the month still wait. */
export const countWaiting = async (knex: Knex, month: MonthOfDistrict): Promise<number> => {
  const row = await waiting(knex, month).count({ count: '*' }).first()
  return Number(row?.count ?? 0)
}
