import type { Knex } from 'knex'
import { makeAppendOnly } from '../append-only.ts'

/**
 * Monthly volumes, clustered by (period, account): a month arrives at once and lies together (architecture §6).
 * Knex has no word for SQLite's clustered tables, so this one is written by hand.
 */
const createConsumption = (trx: Knex): Promise<unknown> => {
  const clustered = trx.client.config.client === 'pg' ? '' : ' without rowid'
  return trx.raw(`create table consumption (
    period integer not null check (period between 190001 and 299912),
    account_id integer not null references accounts (id),
    meter_number varchar(30) not null,
    kind smallint not null check (kind between 1 and 4),
    kwh integer not null check (kwh >= 0),
    primary key (period, account_id, meter_number, kind)
  )${clustered}`)
}

/** Consumption by month and meter, and what suppliers say they charged for the energy. */
export const up = async (trx: Knex): Promise<void> => {
  await createConsumption(trx)
  await trx.schema.createTable('supplier_charge_imports', (t) => {
    t.increments('id')
    /** SHA-256 of the file as it came. */
    t.string('file_hash', 64).notNullable().unique()
    t.string('name').notNullable()
    t.integer('rows').notNullable()
    t.integer('added').notNullable()
    t.integer('changed').notNullable()
    t.string('imported_at').notNullable()
    t.integer('imported_by').references('staff.id')
    t.string('imported_by_name').notNullable()
  })
  await makeAppendOnly(trx, 'supplier_charge_imports')
  await trx.schema.createTable('supplier_charges', (t) => {
    t.increments('id')
    t.integer('account_id').notNullable().references('accounts.id')
    /** First day of the billing period. */
    t.string('period', 10).notNullable()
    t.string('supplier', 200).notNullable()
    /** Kopiykas; a balance above nothing is the consumer's debt at the end of the period. */
    t.bigInteger('charged').notNullable()
    t.bigInteger('paid').notNullable()
    t.bigInteger('balance').notNullable()
    t.integer('import_id').notNullable().references('supplier_charge_imports.id')
    t.unique(['account_id', 'period', 'supplier'])
  })
  // The two papers of an account are drawn by the office itself now, not brought as a ready paper.
  await trx('services')
    .whereIn('code', ['reconciliation_act', 'charges_statement'])
    .where('result_kind', 'paper')
    .update({ result_kind: 'statement' })
  // A statement of charges reads all invoices of its account.
  await trx.schema.alterTable('invoices', (t) => {
    t.index(['account_id', 'id'])
  })
}
