import type { Knex } from 'knex'
import type { Row } from './database.ts'
import type { AsideReader } from './read-aside.ts'

const readers = new WeakMap<object, AsideReader>()

/** From now on the reader answers what `askAside` is asked of this connection. */
export const answersAside = (knex: Knex, reader: AsideReader): void => {
  readers.set(knex.client.config, reader)
}

/** SQLite knows no truth values. */
const stored = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value)

/** The thread of a query's connection; a transaction sees what it wrote itself, so it has none. */
const readerOf = (query: object): AsideReader | undefined => {
  const client = 'client' in query ? query.client : null
  if (typeof client !== 'object' || client === null || 'transacting' in client || !('config' in client)) return
  return typeof client.config === 'object' && client.config !== null ? readers.get(client.config) : undefined
}

/**
 * The rows of a query that may take long: searches, counts and sorts of whatever somebody asked for. On SQLite it runs in
 * a thread of its own, so that nobody else waits for it (architecture §6); in a transaction and on PostgreSQL as ever.
 */
export const askAside = async (query: Knex.QueryBuilder): Promise<Row[]> => {
  const reader = readerOf(query)
  if (!reader) return query
  const { sql, bindings } = query.toSQL().toNative()
  return reader.read({ sql, bindings: bindings.map(stored) })
}
