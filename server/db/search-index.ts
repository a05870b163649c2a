import type { Knex } from 'knex'

const isSqlite = (knex: Knex): boolean => knex.client.config.client !== 'pg'

/** Creates a trigram index of one text per row: FTS5 on SQLite, pg_trgm on PostgreSQL. */
export const createSearchIndex = async (knex: Knex, table: string): Promise<void> => {
  if (isSqlite(knex)) {
    await knex.raw(
      `create virtual table ${table} using fts5(text, tokenize = 'trigram case_sensitive 1', detail = 'full')`,
    )
    return
  }
  await knex.raw('create extension if not exists pg_trgm')
  await knex.raw(`create table ${table} (rowid integer primary key, text text not null)`)
  await knex.raw(`create index ${table}_trigram on ${table} using gin (text gin_trgm_ops)`)
}

/** Puts or replaces the text by which row `id` is found. */
export const putSearchText = async (knex: Knex, table: string, id: number, text: string): Promise<void> => {
  await knex(table).where('rowid', id).delete()
  await knex(table).insert({ rowid: id, text })
}

/** Parts of a text that must all be in it. */
export interface Alternative {
  /** What the index is asked for: at least one part, three signs or more each. */
  parts: readonly string[]
  /** What is looked for in the texts that were found: parts too short for the index, or in nearly all texts. */
  look?: readonly string[]
}

const quoteFts = (part: string): string => `"${part.replaceAll('"', '""')}"`
const escapeLike = (part: string): string => part.replace(/[\\%_]/g, (sign) => `\\${sign}`)

const isAnswered = ({ look = [] }: Alternative): boolean => look.length === 0

const expressionOf = (alternatives: readonly Alternative[]): string =>
  alternatives.map(({ parts }) => `(${parts.map(quoteFts).join(' AND ')})`).join(' OR ')

const likeEach = (query: Knex.QueryBuilder, parts: readonly string[]): Knex.QueryBuilder => {
  for (const part of parts) query.whereRaw(`text like ? escape '\\'`, [`%${escapeLike(part)}%`])
  return query
}

const onPostgres = (knex: Knex, table: string, any: readonly Alternative[], but: readonly Alternative[]) => {
  const query = knex(table).select('rowid')
  const either = (alternatives: readonly Alternative[]) => (where: Knex.QueryBuilder) => {
    for (const { parts, look = [] } of alternatives) where.orWhere((all) => void likeEach(all, [...parts, ...look]))
  }
  query.where(either(any))
  return but.length > 0 ? query.whereNot(either(but)) : query
}

const onSqlite = (
  knex: Knex,
  table: string,
  any: readonly Alternative[],
  but: readonly Alternative[],
): Knex.QueryBuilder => {
  const matching = (expression: string) => knex(table).select('rowid').whereRaw(`${table} match ?`, [expression])
  const answered = any.filter(isAnswered)
  const others = any.filter((alternative) => !isAnswered(alternative))
  if (others.length === 0 && but.every(isAnswered)) {
    return matching(but.length > 0 ? `(${expressionOf(any)}) NOT (${expressionOf(but)})` : expressionOf(any))
  }
  const selects = others.map((alternative) => likeEach(matching(expressionOf([alternative])), alternative.look ?? []))
  if (answered.length > 0) selects.push(matching(expressionOf(answered)))
  const found = knex.from(knex.union(selects).as('found')).select('rowid')
  return but.length > 0 ? found.whereNotIn('rowid', onSqlite(knex, table, but, [])) : found
}

/**
 * A query for the `rowid` of every row whose text holds all parts of any one of `any` and of none of `but`. Ordered by
 * nothing: say `orderBy('rowid')` for pages.
 */
export const rowsHolding = (
  knex: Knex,
  table: string,
  any: readonly Alternative[],
  but: readonly Alternative[] = [],
): Knex.QueryBuilder => {
  if (any.length === 0) return knex(table).whereRaw('1 = 0').select('rowid')
  return isSqlite(knex) ? onSqlite(knex, table, any, but) : onPostgres(knex, table, any, but)
}
