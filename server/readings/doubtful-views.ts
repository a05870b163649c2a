import type { Knex } from 'knex'
import { doubtfulBits } from './reading-flags.ts'

/** Leaves the doubtful readings (`<>`) or the clean ones (`=`) in a query. The bits stand in its text: only so the index of the doubtful serves. */
export const whereDoubtful = <Query extends Knex.QueryBuilder>(query: Query, sign: '<>' | '=' = '<>'): Query => {
  query.whereRaw(`readings.flags & ${doubtfulBits} ${sign} 0`)
  return query
}
