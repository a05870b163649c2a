import type { Knex } from 'knex'

/** Whether a reading was accepted by an event of its own, or with all clean ones of its month: what the manager counts. */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.alterTable('readings', (t) => {
    t.boolean('by_decision').notNullable().defaultTo(false)
  })
  await trx.raw(
    `update readings set by_decision = ? where state = 'accepted'
      and id in (select reading_id from reading_history where event in ('accept', 'correct_and_accept'))`,
    [true],
  )
}
