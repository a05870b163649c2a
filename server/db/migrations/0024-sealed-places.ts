import type { Knex } from 'knex'

/**
 * Where a photo was taken is where somebody lives: it is kept sealed by the consumer's own key, so that forgetting the key
 * erases it with the photo. Places that were kept plain are sealed by the office once it runs, for it has the keys
 * (`reading-photos/seal-plain-places.ts`); it finds what is left of them by this index.
 */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.alterTable('reading_photos', (t) => {
    t.string('place_sealed')
  })
  await trx.raw('create index reading_photos_plain_place on reading_photos (id) where captured_place is not null')
}
