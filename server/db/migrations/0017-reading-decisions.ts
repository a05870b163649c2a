import type { Knex } from 'knex'

/** Whether a reading was accepted by an event of its own, or with all clean ones of its month: what the manager counts. */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.alterTable('readings', (t) => {
    t.boolean('by_decision').notNullable().defaultTo(false)
  })
  await trx('readings')
    .where('state', 'accepted')
    .whereIn('id', trx('reading_history').whereIn('event', ['accept', 'correct_and_accept']).distinct('reading_id'))
    .update({ by_decision: true })
}
