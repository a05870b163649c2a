import { notFound } from '../errors.ts'
import { openFile } from '../files/open-file.ts'
import type { MediaReply } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { loadVisibleReading } from '../readings/advance-reading.ts'
import { findPhotoCopy } from './reading-photo-store.ts'

/**
 * The copy of a photo that is shown, opened only when its bytes are needed. A meter's dial is no personal document, so its
 * reading is not logged; where it was taken stands in no copy. Refuses `not_found` outside the actor's scope, and `erased`
 * once the consumer's key has been forgotten.
 */
export const openPhoto = async (
  office: Pick<Office, 'config' | 'db' | 'seal'>,
  actor: Actor,
  asked: { readingId: number; photoId: number },
): Promise<MediaReply> => {
  await loadVisibleReading(office.db.reader, actor, asked.readingId)
  const copy = await findPhotoCopy(office.db.reader, asked.readingId, asked.photoId)
  if (!copy) throw notFound('Фото')
  const { copyId, mediaType, name, size, sha256 } = copy
  const open = async () => (await openFile(office.db.reader, office, copyId)).bytes
  return { mediaType, name, size, tag: sha256.slice(0, 32), open }
}
