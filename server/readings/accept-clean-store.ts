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

/** A stretch of the month's new readings by id, and those of them that were accepted: how many, and their ids, parted by commas. */
export interface AcceptedStretch {
  upTo: number
  count: number
  ids: string
}

const ofMonth = "district_id = ? and state = 'new' and closes = ?"
const clean = 'flags & ? = 0'
const accepting = `update readings set state = 'accepted', decided_at = ?, decided_by_name = ?, claimed_by = null,
  claimed_until = null, version = version + 1 where ${ofMonth} and id > ? and id <= ? and ${clean}`

/** Nobody else writes meanwhile; one walk tells all, and one text is fetched faster than two thousand rows. */
const toldAtOnce = `select max(id), count(case when clean then 1 end), group_concat(case when clean then id end)
  from (select id, ${clean} as clean from readings where ${ofMonth} and id > ? order by id limit ${slice})`

const lastOfStretch = `select max(id) from (select id from readings where ${ofMonth} and id > ? order by id limit ${slice}) as stretch`

/**
 * Accepts the clean ones of the next two thousand new readings behind the id `after`, doubtful ones among them; null past
 * the last one.
 */
export const acceptStretch = async (
  trx: Knex.Transaction,
  { districtId, closes }: MonthOfDistrict,
  after: number,
  decision: { at: string; by: string },
): Promise<AcceptedStretch | null> => {
  const month = [districtId, numberOfPeriod(closes)]
  const decided = (upTo: number) => [decision.at, decision.by, ...month, after, upTo, doubtfulBits]
  if (trx.client.config.client === 'pg') {
    const [[last] = []] = await readArrays(trx, lastOfStretch, [...month, after])
    if (!last) return null
    const rows = await readArrays(trx, `${accepting} returning id`, decided(Number(last)))
    const ids = rows.map(([id]) => Number(id)).sort((one, other) => one - other)
    return { upTo: Number(last), count: ids.length, ids: ids.join() }
  }
  const [[last, count, ids] = []] = await readArrays(trx, toldAtOnce, [doubtfulBits, ...month, after])
  if (!last) return null
  if (count) await trx.raw(accepting, decided(Number(last)))
  return { upTo: Number(last), count: Number(count), ids: String(ids ?? '') }
}

/** How many new readings of the month still wait. */
export const countWaiting = async (knex: Knex, month: MonthOfDistrict): Promise<number> => {
  const row = await waiting(knex, month).count({ count: '*' }).first()
  return Number(row?.count ?? 0)
}
