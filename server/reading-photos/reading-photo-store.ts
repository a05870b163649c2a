import type { Knex } from 'knex'
import type { PhotoKind, PhotoType } from './photo-type.ts'
import { partsOf } from './picture-look.ts'

/** A photo of a reading before it has its id; `fileId` is the sealed original, `copyId` what is shown. */
export interface NewPhoto {
  readingId: number
  fileId: number
  copyId: number
  kind: PhotoKind
  mediaType: PhotoType
  contentHash: string
  look: string | null
  capturedAt: string | null
  /** Where the camera was, sealed by its consumer's key. */
  placeSealed: string | null
  sameAs: number | null
  addedAt: string
  addedBy: string
}

/** Adds a photo and gives its id. */
export const insertPhoto = async (trx: Knex.Transaction, photo: NewPhoto): Promise<number> => {
  const [look1, look2, look3, look4] = photo.look === null ? [null, null, null, null] : partsOf(photo.look)
  const [row] = await trx('reading_photos')
    .insert({
      reading_id: photo.readingId,
      file_id: photo.fileId,
      copy_id: photo.copyId,
      kind: photo.kind,
      media_type: photo.mediaType,
      content_hash: photo.contentHash,
      look: photo.look,
      look1,
      look2,
      look3,
      look4,
      captured_at: photo.capturedAt,
      place_sealed: photo.placeSealed,
      same_as: photo.sameAs,
      added_at: photo.addedAt,
      added_by: photo.addedBy,
    })
    .returning('id')
  return row.id
}

/** The copy that is shown of a reading's photo: the file's id, type, name, size and hash; null where the reading has no such photo. */
export const findPhotoCopy = async (
  knex: Knex,
  readingId: number,
  photoId: number,
): Promise<{ copyId: number; mediaType: string; name: string; size: number; sha256: string } | null> => {
  const row = await knex('reading_photos')
    .join('files', 'files.id', 'reading_photos.copy_id')
    .where({ 'reading_photos.id': photoId, 'reading_photos.reading_id': readingId })
    .first({
      copyId: 'files.id',
      mediaType: 'files.media_type',
      name: 'files.name',
      size: 'files.size',
      sha256: 'files.sha256',
    })
  return row ?? null
}
