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

const quoteFts = (word: string): string => `"${word.replaceAll('"', '""')}"`
const escapeLike = (word: string): string => word.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/**
 * The ids (at most `limit`) of rows whose text holds every word of any one of `alternatives` (each a list of
 * normalised words). Words shorter than three signs match the start of a word of the text.
 */
export const findBySearchText = async (
  knex: Knex,
  table: string,
  alternatives: readonly (readonly string[])[],
  limit: number,
): Promise<number[]> => {
  const found = new Set<number>()
  for (const words of alternatives) {
    if (words.length === 0) continue
    // Every word of the text follows a space, so that a space and two signs are the trigram of a word's start.
    const indexed = words.filter((word) => word.length >= 2).map((word) => (word.length === 2 ? ` ${word}` : word))
    const query = knex(table).select('rowid').limit(limit)
    if (isSqlite(knex) && indexed.length > 0) query.whereRaw(`${table} match ?`, [indexed.map(quoteFts).join(' ')])
    for (const word of isSqlite(knex) ? words.filter((each) => each.length < 2) : words) {
      const pattern = word.length < 3 ? `% ${escapeLike(word)}%` : `%${escapeLike(word)}%`
      query.whereRaw(`text like ? escape '\\'`, [pattern])
    }
    for (const row of await query) found.add(row.rowid)
  }
  return [...found].slice(0, limit)
}
