import type { Knex } from 'knex'
import type { SealedCode } from '../seal/sealed-text.ts'
import type { PairedLine } from './pair-lines.ts'
import type { ParsedStatement, StatementForm } from './parsed-statement.ts'

const isPostgres = (knex: Knex): boolean => knex.client.config.client === 'pg'

/** Lets no other import begin until the transaction ends; readers and postings go on. SQLite has one writer anyway. */
export const lockImports = async (trx: Knex.Transaction): Promise<void> => {
  if (isPostgres(trx)) await trx.raw('lock table statements in share row exclusive mode')
}

/** The statement that a file with this hash became, or null. */
export const statementOfFile = async (knex: Knex, fileHash: string): Promise<number | null> => {
  const row = await knex('statements').where({ file_hash: fileHash }).first('id')
  return row ? Number(row.id) : null
}

/** A statement as it is written: what the bank said of it, and what of it was new; kopiykas. */
export interface NewStatement extends Omit<ParsedStatement, 'lines'> {
  fileId: number
  fileHash: string
  name: string
  credits: number
  debits: number
  lines: number
  added: number
  source: 'console' | 'folder'
  importedAt: string
  importedBy: number | null
  importedByName: string
}

/** Adds a statement and gives its id. */
export const addStatement = async (trx: Knex.Transaction, statement: NewStatement): Promise<number> => {
  const [row] = await trx('statements')
    .insert({
      form: statement.form,
      file_id: statement.fileId,
      file_hash: statement.fileHash,
      name: statement.name,
      iban: statement.iban,
      starts_on: statement.startsOn,
      ends_on: statement.endsOn,
      opening: statement.opening,
      closing: statement.closing,
      credits: statement.credits,
      debits: statement.debits,
      lines: statement.lines,
      added: statement.added,
      repeated: statement.lines - statement.added,
      source: statement.source,
      imported_at: statement.importedAt,
      imported_by: statement.importedBy,
      imported_by_name: statement.importedByName,
    })
    .returning('id')
  return Number(row.id)
}

/** The next `count` line ids, known before the lines are written; imports do not run beside each other. */
const nextLineIds = async (trx: Knex.Transaction, count: number): Promise<number[]> => {
  if (isPostgres(trx)) {
    const sequence = "pg_get_serial_sequence('statement_lines', 'id')"
    const { rows } = await trx.raw(`select nextval(${sequence}) as id from generate_series(1, cast(? as integer))`, [
      count,
    ])
    return rows.map((row: { id: number }) => Number(row.id))
  }
  const last = await trx('statement_lines').max({ id: 'id' }).first()
  return Array.from({ length: count }, (_, place) => Number(last?.id ?? 0) + 1 + place)
}

type Cell = string | number | null

/** A new line with the other side's code as it may be stored. */
export type SealedLine = PairedLine & { partyCode: SealedCode }

const lineColumns: readonly [column: string, type: 'text' | 'bigint', cell: (sealed: SealedLine) => Cell][] = [
  ['direction', 'text', ({ line }) => line.direction],
  ['booked_on', 'text', ({ line }) => line.bookedOn],
  ['amount', 'bigint', ({ line }) => line.amount],
  ['party', 'text', ({ line }) => line.party],
  ['party_code_sealed', 'text', ({ partyCode }) => partyCode.sealed],
  ['party_code_index', 'text', ({ partyCode }) => partyCode.index],
  ['party_iban', 'text', ({ line }) => line.partyIban],
  ['document_number', 'text', ({ line }) => line.documentNumber],
  ['purpose', 'text', ({ line }) => line.purpose],
  ['reference', 'text', ({ line }) => line.reference],
  ['content_key', 'text', ({ contentKey }) => contentKey],
  ['occurrence', 'bigint', ({ occurrence }) => occurrence],
]
const lineNames = ['id', 'statement_id', ...lineColumns.map(([column]) => column)]
const lineTypes = ['bigint', 'bigint', ...lineColumns.map(([, type]) => type)] as const

/** One parameter carries all rows as JSON: some thousand parameters of a plain insert take longer to bind than to store. */
const insertRows = async (
  trx: Knex.Transaction,
  into: { table: string; columns: readonly string[]; types: readonly ('text' | 'bigint')[]; otherwise?: string },
  rows: readonly (readonly Cell[])[],
): Promise<void> => {
  if (rows.length === 0) return
  const cells = into.types.map((type, place) =>
    type === 'text' ? `value ->> ${place}` : `cast(value ->> ${place} as bigint)`,
  )
  const given = isPostgres(trx) ? 'json_array_elements(?::json) as given(value)' : 'json_each(?)'
  const insert = `insert into ${into.table} (${into.columns.join(', ')}) select ${cells.join(', ')} from ${given}`
  await trx.raw(`${insert} where true ${into.otherwise ?? ''}`, [JSON.stringify(rows)])
}

const insertBankIds = (trx: Knex.Transaction, form: StatementForm, ids: readonly (readonly [string, number])[]) =>
  insertRows(
    trx,
    {
      table: 'statement_line_bank_ids',
      columns: ['form', 'bank_id', 'line_id'],
      types: ['text', 'text', 'bigint'],
      otherwise: 'on conflict do nothing',
    },
    ids.map(([bankId, lineId]) => [form, bankId, lineId]),
  )

/** Adds new lines of a statement, with their bank ids, and puts them into the queue. At most a few hundred at once. */
export const addLines = async (
  trx: Knex.Transaction,
  statement: { id: number; form: StatementForm },
  fresh: readonly SealedLine[],
): Promise<void> => {
  const ids = await nextLineIds(trx, fresh.length)
  const numbered = fresh.map((paired, place) => ({ paired, id: ids[place] ?? 0 }))
  await insertRows(
    trx,
    { table: 'statement_lines', columns: lineNames, types: lineTypes },
    numbered.map(({ paired, id }) => [id, statement.id, ...lineColumns.map(([, , cell]) => cell(paired))]),
  )
  await insertRows(
    trx,
    { table: 'statement_line_queue', columns: ['line_id'], types: ['bigint'] },
    numbered.map(({ id }) => [id]),
  )
  const named = numbered.flatMap(({ paired: { line }, id }) =>
    line.bankId === null ? [] : [[line.bankId, id] as const],
  )
  await insertBankIds(trx, statement.form, named)
}

/** Tells stored lines what their repeats are called in another form. At most a few hundred at once. */
export const lendBankIds = (
  trx: Knex.Transaction,
  form: StatementForm,
  lent: readonly { bankId: string; lineId: number }[],
): Promise<void> =>
  insertBankIds(
    trx,
    form,
    lent.map(({ bankId, lineId }) => [bankId, lineId]),
  )
