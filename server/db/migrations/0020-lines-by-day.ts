import type { Knex } from 'knex'

/**
 * A movement's key is a hash: an index led by it scattered a day's ten thousand lines over ten thousand pages, all of them
 * written and awaited by the import's commit. Led by the day, which the key contains, the same lines lie together.
 */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.alterTable('statement_lines', (t) => {
    t.dropUnique(['content_key', 'occurrence'])
  })
  await trx.schema.alterTable('statement_lines', (t) => {
    t.unique(['booked_on', 'content_key', 'occurrence'])
  })
}
