import type { Knex } from 'knex'

/** The gapless series of the office. Registration numbers run per district, orders in one endless series (year 0). */
export type Series =
  | 'contract'
  | 'invoice'
  | 'act'
  | 'reconciliation_act'
  | 'charges_statement'
  | 'order'
  | 'refund_list'
  | `registration:${string}`

/** The number the series will give next: a document is drawn with it before the transaction that takes it. */
export const peekNumber = async (knex: Knex, series: Series, year: number): Promise<number> => {
  const row = await knex('number_series').where({ series, year }).first('next')
  return row?.next ?? 1
}

/**
 * Takes exactly `expected` from the series, in the caller's transaction; false where somebody took it meanwhile, so that
 * the caller draws anew. A rolled-back transaction gives the number back: no gaps.
 */
export const takePeekedNumber = async (
  trx: Knex.Transaction,
  series: Series,
  year: number,
  expected: number,
): Promise<boolean> => {
  await trx('number_series').insert({ series, year, next: 1 }).onConflict(['series', 'year']).ignore()
  const taken = await trx('number_series').where({ series, year, next: expected }).increment('next', 1)
  return taken === 1
}

/** Takes the next number of the series at once, for numbers that no document is drawn with beforehand. */
export const takeNumber = async (trx: Knex.Transaction, series: Series, year: number): Promise<number> => {
  await trx('number_series').insert({ series, year, next: 1 }).onConflict(['series', 'year']).ignore()
  await trx('number_series').where({ series, year }).increment('next', 1)
  const row = await trx('number_series').where({ series, year }).first('next')
  return row.next - 1
}
