import type { Knex } from 'knex'

/**
 * An account's readings are found by its meters, which few accounts have more than one of: an index of their own had to be
 * written for every reading of a round.
 */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.alterTable('readings', (t) => {
    t.dropIndex(['account_id', 'closes'])
  })
}
