import type { Knex } from 'knex'

/** A stored file: `storedAs` and `sha256` are hashes of the sealed and of the open bytes, `size` counts the open ones. */
export interface FileRecord {
  id: number
  storedAs: string
  sha256: string
  size: number
  mediaType: string
  name: string
  wrappedKey: string
  consumerId: number | null
  createdAt: string
}

/** Inserts a file's row and gives its id. */
export const insertFile = async (trx: Knex.Transaction, file: Omit<FileRecord, 'id'>): Promise<number> => {
  const [row] = await trx('files')
    .insert({
      stored_as: file.storedAs,
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      name: file.name,
      wrapped_key: file.wrappedKey,
      consumer_id: file.consumerId,
      created_at: file.createdAt,
    })
    .returning('id')
  return row.id
}

/** The file with this id, or null. */
export const findFile = async (knex: Knex, id: number): Promise<FileRecord | null> => {
  const row = await knex('files').where({ id }).first()
  if (!row) return null
  return {
    id: row.id,
    storedAs: row.stored_as,
    sha256: row.sha256,
    size: row.size,
    mediaType: row.media_type,
    name: row.name,
    wrappedKey: row.wrapped_key,
    consumerId: row.consumer_id,
    createdAt: row.created_at,
  }
}

/** Those of the given names (at most 400) that some row refers to. */
export const ownedNames = async (knex: Knex, names: readonly string[]): Promise<Set<string>> => {
  const rows = await knex('files').whereIn('stored_as', names.slice(0, 400)).select('stored_as')
  return new Set(rows.map((row) => row.stored_as))
}
