declare module 'knex/lib/dialects/better-sqlite3/index.js' {
  import { Knex } from 'knex'

  class Dialect extends Knex.Client {
    _query(connection: unknown, query: { sql: string }): Promise<unknown>
  }
  export default Dialect
}
