import type { Knex } from 'knex'

/**
 * Where a photo was taken is where somebody lives: from here on it is kept sealed by the consumer's own key, so that
 * forgetting the key erases it with the photo. Places that were kept plain go; the sealed originals hold them still.
 */
export const up = async (trx: Knex): Promise<void> => {
  // Knex would build the table anew to take a column from SQLite; both engines drop one as it is.
  await trx.raw('alter table reading_photos drop column captured_place')
  await trx.schema.alterTable('reading_photos', (t) => {
    t.string('place_sealed')
  })
}
