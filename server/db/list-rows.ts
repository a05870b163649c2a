import type { Knex } from 'knex'
import { askAside } from './ask-aside.ts'
import type { Row } from './database.ts'

/** The part of a list query that the database understands; `http/list-query.ts` makes it. */
export interface RowsAsked {
  sort: { field: string; direction: 'asc' | 'desc' } | null
  offset: number
  limit: number
  /** What was typed, where somebody searches. */
  q?: string | null
  conditions: readonly {
    field: string
    operator: 'in' | 'gte' | 'lte' | 'empty'
    values: readonly (string | number | boolean)[]
  }[]
}

const columnOf = (columns: Readonly<Record<string, string>>, field: string): string => {
  const column = columns[field]
  if (!column) throw new Error(`the list has no column for ${field}`)
  return column
}

/** Narrows a query to what the conditions of a list say; `columns` maps API fields to SQL columns. */
export const narrowRows = (
  query: Knex.QueryBuilder,
  columns: Readonly<Record<string, string>>,
  conditions: RowsAsked['conditions'],
): void => {
  for (const condition of conditions) {
    const column = columnOf(columns, condition.field)
    const values = [...condition.values]
    if (condition.operator === 'empty') query.whereNull(column)
    else if (condition.operator === 'gte') query.where(column, '>=', values[0] ?? null)
    else if (condition.operator === 'lte') query.where(column, '<=', values[0] ?? null)
    else query.whereIn(column, values)
  }
}

/** So many rows are skipped in a millisecond or two. */
const deep = 1_000

/** A search, a deep page and a sort are not told beforehand how long they take: nobody else is to wait for them. */
const mayTakeLong = ({ q, offset, sort }: RowsAsked): boolean =>
  (q ?? null) !== null || offset >= deep || (sort !== null && sort.field !== 'id')

/**
 * Filters, sorts, cuts and counts one list. `query` is the narrowed source, `columns` maps API fields to SQL columns.
 * Rows of equal sort value are told apart by `id`, so that pages never overlap.
 */
export const listRows = async (
  query: Knex.QueryBuilder,
  columns: Readonly<Record<string, string>>,
  asked: RowsAsked,
): Promise<{ rows: Row[]; total: number }> => {
  narrowRows(query, columns, asked.conditions)
  const read = mayTakeLong(asked) ? askAside : async (rows: Knex.QueryBuilder): Promise<Row[]> => rows
  const [counted] = await read(query.clone().clearSelect().clearOrder().count({ total: '*' }))
  if (asked.sort) query.orderBy(columnOf(columns, asked.sort.field), asked.sort.direction)
  if (asked.sort?.field !== 'id') query.orderBy(columnOf(columns, 'id'), asked.sort?.direction ?? 'asc')
  const rows = await read(query.offset(asked.offset).limit(asked.limit))
  return { rows, total: Number(counted?.total ?? 0) }
}
