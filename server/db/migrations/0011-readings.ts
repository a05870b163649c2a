import type { Knex } from 'knex'
import { makeAppendOnly } from '../append-only.ts'

/** Readings with their photos and history, the REMs' thresholds, and the months that were closed. */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.createTable('readings', (t) => {
    t.increments('id')
    t.integer('district_id').notNullable().references('districts.id')
    t.integer('account_id').notNullable().references('accounts.id')
    t.integer('meter_id').notNullable().references('meters.id')
    /** The 1st of the month that the reading closes, as YYYYMM. */
    t.integer('closes').notNullable()
    t.string('taken_on', 10).notNullable()
    /** The day whose value it is, by the window rule. */
    t.string('counts_on', 10).notNullable()
    t.string('submitted_at').notNullable()
    /** Whole kWh per zone; a one-zone meter leaves the others empty (domain §5). */
    t.integer('zone1').notNullable()
    t.integer('zone2')
    t.integer('zone3')
    t.string('channel').notNullable().checkIn(['cabinet', 'call', 'round', 'file', 'order'])
    t.string('state').notNullable().checkIn(['new', 'photo_requested', 'accepted', 'rejected'])
    /** What the checks found, one bit each (`reading-flags.ts`); 0 is clean. */
    t.integer('flags').notNullable().defaultTo(0)
    /** Since the reading before it, all zones, kWh; null where there is none before. */
    t.integer('volume')
    /** The band in which its volume would be usual, kWh. */
    t.integer('usual_low')
    t.integer('usual_high')
    t.integer('photos').notNullable().defaultTo(0)
    t.text('note')
    t.text('reason')
    t.string('decided_at')
    t.string('decided_by_name')
    t.integer('claimed_by').references('staff.id')
    t.string('claimed_until')
    t.integer('version').notNullable().defaultTo(0)
    t.check(
      'zone1 >= 0 and (zone2 is null or zone2 >= 0) and (zone3 is null or zone3 >= 0)',
      undefined,
      'readings_sane',
    )
    t.index(['meter_id', 'counts_on'])
    t.index(['district_id', 'state', 'closes', 'id'])
    t.index(['account_id', 'closes'])
  })
  await trx.schema.createTable('reading_history', (t) => {
    t.increments('id')
    t.integer('reading_id').notNullable().references('readings.id')
    t.string('event').notNullable()
    t.string('at').notNullable()
    t.string('by').notNullable()
    /** Values and day before and after, as JSON; the log of every correction. */
    t.text('change')
    t.text('comment')
    t.index(['reading_id'])
  })
  await makeAppendOnly(trx, 'reading_history')
  await trx.schema.createTable('reading_photos', (t) => {
    t.increments('id')
    t.integer('reading_id').notNullable().references('readings.id')
    /** The original as it came, sealed; what is shown is derived from it. */
    t.integer('file_id').notNullable().references('files.id')
    t.string('media_type').notNullable()
    t.string('captured_at')
    /** Where the camera says it was, `latitude,longitude`. */
    t.string('captured_place')
    /** Perceptual hash, 16 hexadecimal digits; null for videos and PDF. */
    t.string('look', 16)
    t.string('added_at').notNullable()
    t.string('added_by').notNullable()
    t.index(['reading_id'])
    t.index(['look'])
  })
  /** Files of rounds and other systems, imported once each. */
  await trx.schema.createTable('reading_imports', (t) => {
    t.increments('id')
    t.string('file_hash', 64).notNullable().unique()
    t.string('name').notNullable()
    t.integer('rows').notNullable()
    t.integer('added').notNullable()
    t.integer('repeated').notNullable()
    t.integer('refused').notNullable()
    t.string('imported_at').notNullable()
    t.integer('imported_by').references('staff.id')
    t.string('imported_by_name').notNullable()
  })
  await makeAppendOnly(trx, 'reading_imports')
  await trx.schema.createTable('reading_thresholds', (t) => {
    t.integer('district_id').primary().references('districts.id')
    t.text('thresholds').notNullable()
    t.integer('version').notNullable().defaultTo(0)
  })
  /** A REM's month is closed once: what was billed stays, differences go into the next open month. */
  await trx.schema.createTable('closed_readings', (t) => {
    t.integer('district_id').notNullable().references('districts.id')
    t.integer('closes').notNullable()
    t.string('closed_at').notNullable()
    t.integer('closed_by').references('staff.id')
    t.string('closed_by_name').notNullable()
    t.primary(['district_id', 'closes'])
  })
}
