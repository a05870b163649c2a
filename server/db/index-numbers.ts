import type { Knex } from 'knex'

/** The papers that are found by a part of their own number: which column holds it. */
export const numberedPapers = {
  contracts: 'number',
  invoices: 'number',
  documents: 'number',
  payments: 'document_number',
} as const

export type NumberedPaper = keyof typeof numberedPapers

/** A space before it makes two signs and the space the trigram of a number's beginning. */
const spaced = (column: string): string => `(' ' || ${column})`

const filling = (table: string, column: string): string =>
  `insert into ${table}_numbers (rowid, text) select id, ${spaced(column)} from ${table}`

/** The statements that index all papers of an SQLite file whose papers were put in past the triggers. */
export const indexAllNumbers: readonly string[] = Object.entries(numberedPapers).map(([table, column]) =>
  filling(table, column),
)

const indexOnSqlite = async (knex: Knex, table: string, column: string): Promise<void> => {
  const index = `${table}_numbers`
  // Letters in either case are one: the tokenizer folds Cyrillic, which LIKE of SQLite does not.
  await knex.raw(`create virtual table ${index} using fts5(text, tokenize = 'trigram', content = '')`)
  await knex.raw(filling(table, column))
  await knex.raw(`create trigger ${index}_put after insert on ${table} begin
    insert into ${index} (rowid, text) values (new.id, ${spaced(`new.${column}`)}); end`)
}

/**
 * Indexes the numbers of papers by trigrams, so that a part of one is found without reading them all. A paper's number is
 * given once and stays; the database itself puts it into the index.
 */
export const indexNumbers = async (knex: Knex): Promise<void> => {
  const onSqlite = knex.client.config.client !== 'pg'
  for (const [table, column] of Object.entries(numberedPapers)) {
    if (onSqlite) await indexOnSqlite(knex, table, column)
    else await knex.raw(`create index ${table}_numbers on ${table} using gin (${spaced(column)} gin_trgm_ops)`)
  }
}

/** The order with this number, if there is one. */
export const orderIds = (knex: Knex, number: number): Knex.QueryBuilder => knex('orders').where({ number }).select('id')

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** The ids of those papers whose number holds the text, in either case; two signs begin it, of one sign there are none. */
export const idsByNumber = (knex: Knex, table: NumberedPaper, text: string): Knex.QueryBuilder => {
  const part = text.length === 2 ? ` ${text}` : text
  if (part.length < 3) return knex(table).whereRaw('1 = 0').select(`${table}.id`)
  if (knex.client.config.client !== 'pg') {
    return knex(`${table}_numbers`)
      .whereRaw(`${table}_numbers match ?`, [`"${part.replaceAll('"', '""')}"`])
      .select('rowid')
  }
  return knex(table)
    .whereRaw(`${spaced(numberedPapers[table])} ilike ?`, [`%${escapeLike(part)}%`])
    .select(`${table}.id`)
}
