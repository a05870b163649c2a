import type { Knex } from 'knex'

/** An entry of money sent back, as it is written; entries are never changed or removed. */
export interface PayoutEntry {
  refundId: number
  lineId: number
  /** Kopiykas; negative where the entry takes another one back. */
  amount: number
  reversesId: number | null
  /** The accounting day, open at the time of writing. */
  postedOn: string
  recordedAt: string
  recordedBy: number | null
  recordedByName: string
}

/** Appends an entry; gives its id. The database refuses what overdraws the line or falls into a closed month. */
export const addPayoutEntry = async (trx: Knex.Transaction, entry: PayoutEntry): Promise<number> => {
  const [row] = await trx('payouts')
    .insert({
      refund_id: entry.refundId,
      line_id: entry.lineId,
      amount: entry.amount,
      reverses_id: entry.reversesId,
      posted_on: entry.postedOn,
      recorded_at: entry.recordedAt,
      recorded_by: entry.recordedBy,
      recorded_by_name: entry.recordedByName,
    })
    .returning('id')
  return row.id
}

/** Kopiykas sent for a refund and not undone. */
export const paidOutFor = async (knex: Knex, refundId: number): Promise<number> => {
  const row = await knex('payouts').where({ refund_id: refundId }).sum({ sum: 'amount' }).first()
  return Number(row?.sum ?? 0)
}

/** A payout, with the id of the entry that took it back where there is one. */
export interface StoredPayout {
  id: number
  refundId: number
  lineId: number
  amount: number
  undoneById: number | null
}

/** The payout of this id (never an undoing entry), or null. */
export const findPayout = async (knex: Knex, id: number): Promise<StoredPayout | null> =>
  (await knex('payouts')
    .leftJoin('payouts as undone', 'undone.reverses_id', 'payouts.id')
    .where('payouts.id', id)
    .whereNull('payouts.reverses_id')
    .first({
      id: 'payouts.id',
      refundId: 'payouts.refund_id',
      lineId: 'payouts.line_id',
      amount: 'payouts.amount',
      undoneById: 'undone.id',
    })) ?? null
