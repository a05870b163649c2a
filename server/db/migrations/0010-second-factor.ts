import type { Knex } from 'knex'

/** The second factor of a sign-in: a secret waiting to be confirmed, and the last code that was used. */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.alterTable('staff', (t) => {
    t.text('otp_pending_sealed')
    t.integer('otp_used_step').notNullable().defaultTo(0)
  })
}
