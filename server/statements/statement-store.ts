import type { Knex } from 'knex'
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

// One parameter carries a whole slice as JSON: some thousand parameters of a plain insert take longer to bind than to store.
const rowsOf = (knex: Knex): string =>
  isPostgres(knex) ? 'json_array_elements(?::json) as given(value)' : 'json_each(?)'

/** Adds new lines of a statement, with their bank ids, and puts them into the queue. At most a few hundred at once. */
export const addLines = async (
  trx: Knex.Transaction,
  statement: { id: number; form: StatementForm },
  fresh: readonly PairedLine[],
): Promise<void> => {
  const rows = JSON.stringify(fresh.map(({ line, contentKey, occurrence }) => ({ ...line, contentKey, occurrence })))
  const given = rowsOf(trx)
  await trx.raw(
    `insert into statement_lines (statement_id, direction, booked_on, amount, party, party_code, party_iban,
      document_number, purpose, reference, content_key, occurrence)
    select cast(? as integer), value ->> 'direction', value ->> 'bookedOn', cast(value ->> 'amount' as bigint),
      value ->> 'party', value ->> 'partyCode', value ->> 'partyIban', value ->> 'documentNumber', value ->> 'purpose',
      value ->> 'reference', value ->> 'contentKey', cast(value ->> 'occurrence' as integer)
    from ${given}`,
    [statement.id, rows],
  )
  const added = `${given} join statement_lines l on l.content_key = value ->> 'contentKey'
    and l.occurrence = cast(value ->> 'occurrence' as integer)`
  await trx.raw(`insert into statement_line_queue (line_id) select l.id from ${added}`, [rows])
  await trx.raw(
    `insert into statement_line_bank_ids (form, bank_id, line_id) select ?, value ->> 'bankId', l.id from ${added}
    where value ->> 'bankId' is not null on conflict do nothing`,
    [statement.form, rows],
  )
}

/** Tells stored lines what their repeats are called in another form. At most 400 at once. */
export const lendBankIds = async (
  trx: Knex.Transaction,
  form: StatementForm,
  lent: readonly { bankId: string; lineId: number }[],
): Promise<void> => {
  if (lent.length === 0) return
  await trx('statement_line_bank_ids')
    .insert(lent.map(({ bankId, lineId }) => ({ form, bank_id: bankId, line_id: lineId })))
    .onConflict()
    .ignore()
}
