import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Knex } from 'knex'
import { consumerKey } from '../accounts/consumer-key.ts'
import type { Office } from '../office.ts'
import { sha256Of } from '../seal/sha256-of.ts'
import { wrapFileKey } from './file-key.ts'
import { filesRoot, placeOf, unfinishedMark } from './file-place.ts'
import { insertFile } from './file-store.ts'

/** A file that lies sealed on the disk while no row refers to it yet; its key exists only here. */
export interface FileDraft {
  storedAs: string
  sha256: string
  size: number
  mediaType: string
  name: string
  key: Buffer
}

const syncDirectory = async (directory: string): Promise<void> => {
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const writeWhole = async (unfinished: string, bytes: Buffer): Promise<void> => {
  const handle = await open(unfinished, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Seals the bytes with a fresh key and stores them durably under the hash of what is stored. Call it before the
 * transaction; `addFileRow` inside it makes the file belong to somebody. Without a row it is swept after an hour.
 */
export const keepFile = async (
  office: Pick<Office, 'config' | 'seal'>,
  file: { bytes: Buffer; name: string; mediaType: string },
): Promise<FileDraft> => {
  const key = office.seal.newKey()
  const sealed = await office.seal.sealBytes(file.bytes, key)
  const storedAs = await sha256Of(sealed)
  const place = placeOf(office.config.dataDir, storedAs)
  await mkdir(dirname(place), { recursive: true })
  const unfinished = join(filesRoot(office.config.dataDir), `${unfinishedMark}${randomUUID()}`)
  try {
    await writeWhole(unfinished, sealed)
    await rename(unfinished, place)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncDirectory(dirname(place))
  const { name, mediaType } = file
  return { storedAs, sha256: await sha256Of(file.bytes), size: file.bytes.length, mediaType, name, key }
}

/**
 * Adds the row that owns a kept file, in the caller's transaction, and gives its id. The file's key is wrapped by the
 * consumer's own key (made on first need), or by the master key where the file is nobody's (`consumerId` null).
 */
export const addFileRow = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock' | 'seal'>,
  draft: FileDraft,
  consumerId: number | null,
): Promise<number> => {
  const owner = consumerId === null ? null : await consumerKey(trx, office, consumerId)
  const { key, ...stored } = draft
  return insertFile(trx, {
    ...stored,
    consumerId,
    wrappedKey: wrapFileKey(office.seal, key, owner),
    createdAt: office.clock.now().toISOString(),
  })
}
