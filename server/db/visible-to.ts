import type { Knex } from 'knex'
import type { Scope } from '../may.ts'

/** The SQL twin of `inScope`: narrows a query to the rows a scope may see. Name the columns as the query knows them. */
export const visibleTo = <Q extends Knex.QueryBuilder>(
  query: Q,
  scope: Scope,
  columns: { district: string; consumer?: string },
): Q => {
  if (scope.kind === 'district') query.where(columns.district, scope.districtId)
  if (scope.kind === 'consumer') {
    if (columns.consumer) query.where(columns.consumer, scope.consumerId)
    else query.whereRaw('1 = 0')
  }
  return query
}
