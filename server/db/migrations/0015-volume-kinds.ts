import type { Knex } from 'knex'
import { makeAppendOnly } from '../append-only.ts'

/**
 * The split of a month's volume by zone, for meters of several zones alone: a home with one has no row here. Clustered
 * like `consumption`, whose total is the sum of the zones.
 */
const createZones = (trx: Knex): Promise<unknown> => {
  const clustered = trx.client.config.client === 'pg' ? '' : ' without rowid'
  return trx.raw(`create table consumption_zones (
    period integer not null check (period between 190001 and 299912),
    account_id integer not null references accounts (id),
    meter_number varchar(30) not null,
    kind smallint not null check (kind between 1 and 4),
    zone1 integer not null check (zone1 >= 0),
    zone2 integer not null check (zone2 >= 0),
    zone3 integer check (zone3 >= 0),
    primary key (period, account_id, meter_number, kind)
  )${clustered}`)
}

/** What meters count, volumes by zone, what became of estimates, and what a closed month was closed with. */
export const up = async (trx: Knex): Promise<void> => {
  await createZones(trx)
  await trx.schema.alterTable('meters', (t) => {
    /** Energy taken from the network, released into it, or produced behind it; prosumers have a meter for each. */
    t.string('counts').notNullable().defaultTo('taken').checkIn(['taken', 'released', 'produced'])
  })
  /** Every change of a month that stood already, and every month that took over a closed month's difference. */
  await trx.schema.createTable('consumption_changes', (t) => {
    t.increments('id')
    t.integer('period').notNullable()
    t.integer('account_id').notNullable().references('accounts.id')
    t.string('meter_number', 30).notNullable()
    t.smallint('kind').notNullable()
    /** Before and after, hundredths of kWh with their marks as `consumption` has them; null where nothing stood or stands. */
    t.integer('before_kwh')
    t.smallint('before_estimated')
    t.integer('kwh')
    t.smallint('estimated')
    t.integer('carried').notNullable().defaultTo(0)
    /** The months whose difference it holds, «202410,202411». */
    t.text('carried_from')
    /** The reading that told it; null for an estimate. */
    t.integer('reading_id').references('readings.id')
    t.string('at').notNullable()
    t.index(['account_id', 'period'])
  })
  await makeAppendOnly(trx, 'consumption_changes')
  /** How far the silent meters of a REM's month have been estimated. */
  await trx.schema.createTable('month_estimates', (t) => {
    t.integer('district_id').notNullable().references('districts.id')
    t.integer('closes').notNullable()
    /** The last account that was looked at. */
    t.integer('after').notNullable().defaultTo(0)
    t.integer('estimated').notNullable().defaultTo(0)
    t.string('done_at')
    t.primary(['district_id', 'closes'])
  })
  await trx.schema.alterTable('closed_readings', (t) => {
    t.integer('accepted').notNullable().defaultTo(0)
    t.integer('waiting').notNullable().defaultTo(0)
    t.integer('estimated').notNullable().defaultTo(0)
    t.integer('missing').notNullable().defaultTo(0)
    /** The accepted readings as the billing system gets them, written at closing: CSV and workbook. */
    t.integer('csv_file_id').references('files.id')
    t.integer('xlsx_file_id').references('files.id')
  })
}
