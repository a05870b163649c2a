import type { Knex } from 'knex'

/** Puts lines into the queue of the office. */
export const enqueueLines = async (trx: Knex.Transaction, lineIds: readonly number[]): Promise<void> => {
  for (let start = 0; start < lineIds.length; start += 400) {
    await trx('statement_line_queue').insert(lineIds.slice(start, start + 400).map((id) => ({ line_id: id })))
  }
}

/** The first lines of the queue, by their ids. */
export const firstQueued = async (knex: Knex, limit: number): Promise<number[]> => {
  const rows = await knex('statement_line_queue').orderBy('line_id').limit(limit).select('line_id')
  return rows.map((row) => Number(row.line_id))
}

/** Removes a line from the queue; false where it is not in it. */
export const dequeueLine = async (trx: Knex.Transaction, lineId: number): Promise<boolean> =>
  (await trx('statement_line_queue').where({ line_id: lineId }).delete()) === 1
