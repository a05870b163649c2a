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

/** Accepts the clean readings of a stretch and gives their ids, lowest first. */
export const acceptStretch = async (
  trx: Knex.Transaction,
  { districtId, closes }: MonthOfDistrict,
  { after, upTo }: Stretch,
  decision: { at: string; by: string },
): Promise<number[]> => {
  const rows = await readArrays(
    trx,
    `update readings set state = 'accepted', decided_at = ?, decided_by_name = ?, claimed_by = null, claimed_until = null,
       version = version + 1
     where district_id = ? and state = 'new' and closes = ? and id > ? and id <= ? and flags & ? = 0 returning id`,
    [decision.at, decision.by, districtId, numberOfPeriod(closes), after, upTo, doubtfulBits],
  )
  return rows.map(([id]) => Number(id)).sort((one, other) => one - other)
}

/** How many new readings of the month still wait. */
export const countWaiting = async (knex: Knex, month: MonthOfDistrict): Promise<number> => {
  const row = await waiting(knex, month).count({ count: '*' }).first()
  return Number(row?.count ?? 0)
}
