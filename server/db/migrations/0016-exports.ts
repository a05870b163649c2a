import type { Knex } from 'knex'

/** Exports that are made in the background, and where a member of staff is told that one is ready. */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.createTable('export_jobs', (t) => {
    t.increments('id')
    t.string('report').notNullable()
    t.string('title').notNullable()
    t.string('format', 4).notNullable().checkIn(['xlsx', 'csv'])
    /** What was asked for and the columns that the asker may see, as JSON: ids and periods, nothing personal. */
    t.text('asked').notNullable()
    /** The REM that the export is confined to, as it was when asked for; null for the whole company. */
    t.integer('district_id').references('districts.id')
    t.string('state').notNullable().checkIn(['queued', 'running', 'done', 'failed', 'cancelled'])
    t.integer('done').notNullable().defaultTo(0)
    t.integer('total')
    /** Why there is no file, as its asker reads it. */
    t.text('failure')
    t.integer('attempts').notNullable().defaultTo(0)
    /** Until when the process that makes it counts as alive. */
    t.string('lease_until')
    t.integer('requested_by').notNullable().references('staff.id')
    t.string('requested_by_name').notNullable()
    t.string('requested_at').notNullable()
    t.string('finished_at')
    /** After this instant the file is swept. */
    t.string('expires_at')
    t.string('name')
    t.bigInteger('size')
    /** The sealed file under DATA_DIR/exports, and its key, wrapped by the master key. */
    t.string('stored_as', 64)
    t.text('wrapped_key')
    t.integer('version').notNullable().defaultTo(0)
    t.index(['state', 'id'])
    t.index(['requested_by', 'id'])
  })
  await trx.schema.alterTable('staff', (t) => {
    t.string('email')
  })
}
