import type { Knex } from 'knex'

/** A payment list as it is written; lists are never changed or removed. `total` in kopiykas. */
export interface NewRefundList {
  number: string
  total: number
  refunds: number
  madeAt: string
  madeBy: number | null
  madeByName: string
}

/** Adds a payment list; gives its id. */
export const insertRefundList = async (trx: Knex.Transaction, list: NewRefundList): Promise<number> => {
  const [row] = await trx('refund_lists')
    .insert({
      number: list.number,
      total: list.total,
      refunds: list.refunds,
      made_at: list.madeAt,
      made_by: list.madeBy,
      made_by_name: list.madeByName,
    })
    .returning('id')
  return row.id
}
