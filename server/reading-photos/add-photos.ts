import type { Knex } from 'knex'
import { consumerKey } from '../accounts/consumer-key.ts'
import { addFileRow, type FileDraft, keepFile } from '../files/keep-file.ts'
import { discardFiles } from '../files/sweep-files.ts'
import type { UploadedFile } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { sealPlace } from '../readings/captured-place.ts'
import { loadOpenForPhotos, receivePhotos } from '../readings/receive-photos.ts'
import { PhotoError } from './photo-error.ts'
import { noPhotos, refusePhoto } from './photo-refusals.ts'
import type { ReadPhoto } from './read-photo.ts'
import { insertPhoto } from './reading-photo-store.ts'
import { findSamePhoto } from './same-photo-views.ts'

/** A photo that was read, its original and its copy lying sealed on the disk. */
export interface KeptPhoto {
  original: FileDraft
  copy: FileDraft
  read: Omit<ReadPhoto, 'copy'>
}

const endings = {
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
} as const

/** What the copy is called: as the file was, with the ending of what it became. */
const nameOfCopy = (name: string, type: keyof typeof endings): string =>
  `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.${endings[type]}`

const readFile = async (office: Pick<Office, 'photos'>, { name, bytes }: UploadedFile): Promise<ReadPhoto> => {
  if (bytes.length === 0) throw refusePhoto('empty_file', name)
  try {
    return await office.photos.read(bytes)
  } catch (error) {
    throw error instanceof PhotoError ? refusePhoto(error.fault, name) : error
  }
}

/**
 * Reads every photo, keeps originals and copies, and hands them to `work`, which owns them in its transaction; what has no
 * row when it is over is taken back. The reading is asked for first, so that nobody's photo is decoded in vain. Refuses
 * what `loadOpenForPhotos` refuses, and 422 naming the file: `file_type`, `broken_file`, `too_many_pixels`, `empty_file`,
 * `no_files`.
 */
export const keepingPhotos = async <T>(
  office: Pick<Office, 'config' | 'db' | 'photos' | 'seal'>,
  actor: Actor,
  asked: { readingId: number; files: readonly UploadedFile[] },
  work: (kept: readonly KeptPhoto[]) => Promise<T>,
): Promise<T> => {
  if (asked.files.length === 0) throw noPhotos()
  await loadOpenForPhotos(office.db.reader, actor, { readingId: asked.readingId, added: asked.files.length })
  const kept: KeptPhoto[] = []
  const drafts: FileDraft[] = []
  const keep = async (file: Parameters<typeof keepFile>[1]): Promise<FileDraft> => {
    const draft = await keepFile(office, file)
    drafts.push(draft)
    return draft
  }
  try {
    for (const file of asked.files) {
      const { copy: bytes, ...read } = await readFile(office, file)
      const original = await keep({ name: file.name, bytes: file.bytes, mediaType: read.type })
      const copy = await keep({ name: nameOfCopy(file.name, read.copyType), bytes, mediaType: read.copyType })
      kept.push({ original, copy, read })
    }
    return await work(kept)
  } finally {
    await discardFiles(office, drafts)
  }
}

/**
 * Adds kept photos to a reading, in the caller's transaction: sealed for its consumer with the place they tell of, compared
 * with those of other readings, counted. Gives their ids. Refuses what `receivePhotos` refuses.
 */
export const addPhotos = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock' | 'seal'>,
  actor: Actor,
  asked: { readingId: number; photos: readonly KeptPhoto[] },
): Promise<number[]> => {
  const { readingId, photos } = asked
  const { consumerId } = await receivePhotos(trx, office, actor, { readingId, added: photos.length })
  const ids: number[] = []
  for (const { original, copy, read } of photos) {
    const { kind, type, look, capturedAt, place } = read
    const contentHash = original.sha256
    const id = await insertPhoto(trx, {
      readingId,
      fileId: await addFileRow(trx, office, original, consumerId),
      copyId: await addFileRow(trx, office, copy, consumerId),
      kind,
      mediaType: type,
      contentHash,
      look,
      capturedAt,
      placeSealed: place && sealPlace(office.seal, place, await consumerKey(trx, office, consumerId)),
      sameAs: await findSamePhoto(trx, { readingId, contentHash, look }),
      addedAt: office.clock.now().toISOString(),
      addedBy: actor.name,
    })
    ids.push(id)
  }
  return ids
}
