import BetterSqlite3Dialect from 'knex/lib/dialects/better-sqlite3/index.js'

/**
 * Knex's better-sqlite3 dialect, with every transaction taking the write lock at once: a plain BEGIN that reads first
 * and writes later fails under a second process instead of waiting. Knex takes dialects as classes only.
 */
export class ImmediateSqlite extends BetterSqlite3Dialect {
  override _query(connection: unknown, query: { sql: string }): Promise<unknown> {
    if (query.sql === 'BEGIN;') query.sql = 'BEGIN IMMEDIATE;'
    return super._query(connection, query)
  }
}
