import { readFile } from 'node:fs/promises'
import type { Knex } from 'knex'
import { existingConsumerKey } from '../accounts/consumer-key.ts'
import { notFound, Refusal } from '../errors.ts'
import type { Office } from '../office.ts'
import { sha256Of } from '../seal/sha256-of.ts'
import { unwrapFileKey } from './file-key.ts'
import { placeOf } from './file-place.ts'
import { type FileRecord, findFile } from './file-store.ts'

/** A file's open bytes; `sha256` is their hash, by which issued documents are frozen. */
export interface OpenedFile {
  bytes: Buffer
  mediaType: string
  name: string
  sha256: string
}

const erased = (): Refusal =>
  new Refusal('notFound', 'erased', 'Персональні дані споживача стерто на його вимогу, тому цей файл уже не відкрити.')

const keyOf = async (knex: Knex, office: Pick<Office, 'seal'>, file: FileRecord): Promise<Buffer> => {
  if (file.consumerId === null) return unwrapFileKey(office.seal, file.wrappedKey, null)
  const owner = await existingConsumerKey(knex, office, file.consumerId)
  if (!owner) throw erased()
  try {
    return unwrapFileKey(office.seal, file.wrappedKey, owner)
  } catch {
    // After an erasure a returning consumer has a new key, which opens nothing from before.
    throw erased()
  }
}

/**
 * Reads, checks and unseals a stored file. Whether the caller may see it is the caller's to ask. Refuses `not_found`,
 * and `erased` (404) once the consumer's key has been forgotten; throws when the disk does not hold what was stored.
 */
export const openFile = async (
  knex: Knex,
  office: Pick<Office, 'config' | 'seal'>,
  fileId: number,
): Promise<OpenedFile> => {
  const file = await findFile(knex, fileId)
  if (!file) throw notFound('Файл')
  const key = await keyOf(knex, office, file)
  const sealed = await readFile(placeOf(office.config.dataDir, file.storedAs))
  if ((await sha256Of(sealed)) !== file.storedAs) throw new Error(`file ${fileId} on the disk is not what was stored`)
  const { mediaType, name, sha256 } = file
  return { bytes: await office.seal.openBytes(sealed, key), mediaType, name, sha256 }
}
