import type { Knex } from 'knex'

/** Months of a REM whose readings were accepted in bulk, and how far their consumption has been settled since. */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.createTable('consumption_due', (t) => {
    t.integer('district_id').notNullable().references('districts.id')
    t.integer('closes').notNullable()
    /** The last reading whose meter is settled. */
    t.integer('after').notNullable().defaultTo(0)
    /** How often it was asked for: who asked meanwhile begins anew. */
    t.integer('asked').notNullable().defaultTo(1)
    t.primary(['district_id', 'closes'])
  })
}
