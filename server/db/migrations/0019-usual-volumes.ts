import type { Knex } from 'knex'

/**
 * What a meter usually uses in a month, told beforehand from its own history: a hundred thousand readings of one window are
 * measured by it without reading three years of months for each.
 */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.createTable('usual_volumes', (t) => {
    t.integer('meter_id').primary().references('meters.id')
    /** The month that it is told for, as YYYYMM. */
    t.integer('period').notNullable()
    /** Median and median deviation, hundredths of kWh; null where there is too little history to tell. */
    t.integer('usual')
    t.integer('deviation')
  })
}
