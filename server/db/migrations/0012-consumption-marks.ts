import type { Knex } from 'knex'

/**
 * How a month's volume came about. A volume stays at nothing or above, as it did: what a closed month was billed too much
 * is carried on until later months have used it up.
 */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.alterTable('consumption', (t) => {
    /** 1 by the average daily volume, 0 from readings of both its ends; null where another system told the volume. */
    t.smallint('estimated')
    /** Hundredths of kWh in this month's volume that other months used, below nothing where they hold some of its own. */
    t.integer('carried').notNullable().defaultTo(0)
  })
}
