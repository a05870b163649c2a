import type { Knex } from 'knex'

/** A row as the driver gives it: snake_case columns, booleans as 0/1 on SQLite. */
export type Row = Record<string, string | number | boolean | null>

/** A statement compiled once, for the hot lists; values are bound by position as `?`. */
export type Statement = (values: readonly (string | number | null)[]) => Row[] | Promise<Row[]>

/**
 * The office's database. Reads go through `reader`; writes happen only inside `transaction`, so that nothing can write
 * outside of one by mistake.
 */
export interface Database {
  engine: 'sqlite' | 'postgres'
  /** Where PostgreSQL is, for a process that connects by itself; absent where the database is the file in DATA_DIR. */
  url?: string
  reader: Knex
  /** Runs `work` in one transaction and commits; a throw rolls back. Calling it inside another one throws at once. */
  transaction: <T>(work: (trx: Knex.Transaction) => Promise<T>) => Promise<T>
  prepare: (sql: string) => Statement
  /**
   * Runs a long reading query beside the event loop, on SQLite in a thread with a connection of its own. For sums over a
   * month of readings or all accounts; its rows are copied over, so let them be few. It sees what is committed.
   * What a row has is what the query asks for: whoever asks names it, as with any query of Knex.
   */
  aside: <T extends object = Row>(query: Knex.QueryBuilder) => Promise<T[]>
  /** Runs `work` while no other process does so with this database; others wait. For migrating and filling it. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Starts housekeeping that nobody waits for; `close` does. */
  later: (work: () => Promise<void>) => void
  close: () => Promise<void>
}
