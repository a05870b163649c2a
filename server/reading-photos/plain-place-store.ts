import type { Knex } from 'knex'

/** A photo whose place is kept plain, as `latitude,longitude`, and whose it is: a meter's may be of one who has moved out. */
export interface PlainPlace {
  id: number
  place: string
  consumerId: number
}

/** The next photos whose places an earlier version kept plain. */
export const plainPlaces = (knex: Knex, most: number): Promise<PlainPlace[]> =>
  knex('reading_photos')
    .join('files', 'files.id', 'reading_photos.copy_id')
    .whereNotNull('files.consumer_id')
    .whereNotNull('reading_photos.captured_place')
    .orderBy('reading_photos.id')
    .limit(most)
    .select({ id: 'reading_photos.id', place: 'reading_photos.captured_place', consumerId: 'files.consumer_id' })

/** Puts the sealed place in the plain one's stead; null where it is erased. */
export const replacePlainPlace = async (
  trx: Knex.Transaction,
  id: number,
  placeSealed: string | null,
): Promise<void> => {
  await trx('reading_photos').where({ id }).update({ captured_place: null, place_sealed: placeSealed })
}
