import type { Knex } from 'knex'

/** The first lines of the queue, by their ids. */
export const firstQueued = async (knex: Knex, limit: number): Promise<number[]> => {
  const rows = await knex('statement_line_queue').orderBy('line_id').limit(limit).select('line_id')
  return rows.map((row) => Number(row.line_id))
}

/** How many lines stand in the queue. */
export const lengthOfQueue = async (knex: Knex): Promise<number> => {
  const counted = await knex('statement_line_queue').count({ total: '*' }).first()
  return Number(counted?.total ?? 0)
}

/** Removes a line from the queue; false where it is not in it. */
export const dequeueLine = async (trx: Knex.Transaction, lineId: number): Promise<boolean> =>
  (await trx('statement_line_queue').where({ line_id: lineId }).delete()) === 1
