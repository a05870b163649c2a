import type { Knex } from 'knex'

/** Photos of readings get the copy that is shown, what they are compared by, and notices may be about a reading. */
export const up = async (trx: Knex): Promise<void> => {
  // Knex would build a table anew to give SQLite a column that refers; the engines take one as it is.
  const refer = (table: string, column: string, to: string) =>
    trx.raw(`alter table ${table} add column ${column} integer references ${to}(id)`)
  /** What is served: drawn anew, without anything that the camera wrote; the original stays sealed. */
  await refer('reading_photos', 'copy_id', 'files')
  /** Another reading's photo that shows the same. */
  await refer('reading_photos', 'same_as', 'reading_photos')
  await refer('notifications', 'reading_id', 'readings')
  await trx.schema.alterTable('reading_photos', (t) => {
    t.string('kind').notNullable().defaultTo('image')
    /** SHA-256 of what was sent, by which the very same file is found again. */
    t.string('content_hash', 64)
    /** The look in four parts of 16 bits: two alike pictures have at least one part (nearly) in common. */
    t.integer('look1')
    t.integer('look2')
    t.integer('look3')
    t.integer('look4')
    t.index(['content_hash'])
    t.index(['look1', 'look'])
    t.index(['look2', 'look'])
    t.index(['look3', 'look'])
    t.index(['look4', 'look'])
    t.index(['same_as'])
  })
  await trx.schema.alterTable('notifications', (t) => {
    t.index(['reading_id'])
  })
}
