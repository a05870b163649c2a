import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import { doubtfulBits } from './reading-flags.ts'

/** A month of a REM, by the 1st that closes it. */
export interface MonthOfDistrict {
  districtId: number
  closes: string
}

/** So many rows are a few milliseconds' work (measured.md §5: a slice holds the loop for 28 ms at most). */
const slice = 1000

const waiting = (knex: Knex, { districtId, closes }: MonthOfDistrict) =>
  knex('readings').where({ district_id: districtId, state: 'new', closes: numberOfPeriod(closes) })

/** Accepts the next clean readings behind `after` and gives their ids, lowest first; none when all are done. */
export const acceptCleanSlice = async (
  trx: Knex.Transaction,
  month: MonthOfDistrict,
  decision: { at: string; by: string },
  after: number,
): Promise<number[]> => {
  const next = waiting(trx, month)
    .where('id', '>', after)
    .whereRaw('flags & ? = 0', [doubtfulBits])
    .orderBy('id')
    .limit(slice)
    .select('id')
  const rows: { id: number }[] = await trx('readings')
    .whereIn('id', next)
    // Whoever changed it between the two readings of this statement has made it another reading.
    .where('state', 'new')
    .whereRaw('flags & ? = 0', [doubtfulBits])
    .update({
      state: 'accepted',
      decided_at: decision.at,
      decided_by_name: decision.by,
      claimed_by: null,
      claimed_until: null,
      version: trx.raw('version + 1'),
    })
    .returning('id')
  return rows.map(({ id }) => id).sort((one, other) => one - other)
}

/** How many new readings of the month still wait. */
export const countWaiting = async (knex: Knex, month: MonthOfDistrict): Promise<number> => {
  const row = await waiting(knex, month).count({ count: '*' }).first()
  return Number(row?.count ?? 0)
}
