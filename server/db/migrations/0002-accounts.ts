import type { Knex } from 'knex'
import { createSearchIndex } from '../search-index.ts'

/** Consumers, their accounts, metering points and meters, and the account search. */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.createTable('consumers', (t) => {
    t.increments('id')
    t.string('surname').notNullable()
    t.string('given_name').notNullable()
    t.string('patronymic').notNullable()
    t.string('name_key').notNullable()
    t.string('phone')
    t.string('email')
    /** The consumer's own key, wrapped by the master key: forgetting it erases everything sealed with it. */
    t.text('wrapped_key')
    t.text('identity_sealed')
    t.text('rnokpp_sealed')
    t.string('rnokpp_index').index()
    t.integer('version').notNullable().defaultTo(0)
    t.index(['name_key'])
  })
  await trx.schema.createTable('accounts', (t) => {
    t.increments('id')
    t.string('number').notNullable()
    t.string('number_digits').notNullable().unique()
    t.integer('district_id').notNullable().references('districts.id')
    t.integer('consumer_id').notNullable().references('consumers.id')
    t.string('address').notNullable()
    t.string('address_key').notNullable()
    t.integer('version').notNullable().defaultTo(0)
    t.index(['district_id', 'number_digits'])
    t.index(['district_id', 'id'])
    t.index(['consumer_id'])
    t.index(['address_key', 'id'])
    t.index(['district_id', 'address_key', 'id'])
  })
  await trx.schema.createTable('metering_points', (t) => {
    t.increments('id')
    t.integer('account_id').notNullable().references('accounts.id')
    t.string('eic', 16).notNullable().unique()
    t.string('place').notNullable()
    t.integer('contracted_watts').notNullable()
    t.index(['account_id'])
  })
  await trx.schema.createTable('meters', (t) => {
    t.increments('id')
    t.integer('metering_point_id').notNullable().references('metering_points.id')
    t.string('number').notNullable()
    t.string('model').notNullable()
    t.integer('digits').notNullable()
    t.integer('zones').notNullable()
    t.string('installed_on', 10).notNullable()
    t.string('removed_on', 10)
    t.check('digits between 4 and 8 and zones between 1 and 3', undefined, 'meters_sane')
    t.index(['metering_point_id'])
  })
  await createSearchIndex(trx, 'account_search')
}
