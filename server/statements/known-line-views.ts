import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'
import type { LineContent } from './content-key.ts'
import type { StatementForm } from './parsed-statement.ts'

/** A stored line as an incoming one is compared with it. */
export interface KnownLine extends LineContent {
  id: number
  contentKey: string
  occurrence: number
  /** Its bank id in the form that is being imported; null where it has none in that form. */
  bankId: string | null
}

const known = (knex: Knex, form: StatementForm) =>
  knex('statement_lines as l')
    .leftJoin('statement_line_bank_ids as b', (on) => on.on('b.line_id', 'l.id').andOnVal('b.form', form))
    .select('l.id', 'l.content_key', 'l.occurrence', 'l.booked_on', 'l.direction', 'l.amount')
    .select('l.document_number', 'l.party_iban', 'l.purpose', 'b.bank_id')

const knownOf = (row: Row): KnownLine => ({
  id: Number(row.id),
  contentKey: String(row.content_key),
  occurrence: Number(row.occurrence),
  bankId: row.bank_id === null ? null : String(row.bank_id),
  bookedOn: String(row.booked_on),
  direction: row.direction === 'debit' ? 'debit' : 'credit',
  amount: Number(row.amount),
  documentNumber: String(row.document_number),
  partyIban: row.party_iban === null ? null : String(row.party_iban),
  purpose: String(row.purpose),
})

/** Whether the office has any line booked on this day. */
export const hasLinesOf = async (knex: Knex, bookedOn: string): Promise<boolean> =>
  (await knex('statement_lines').where({ booked_on: bookedOn }).first('id')) !== undefined

/** The stored lines that bear one of these ids (at most 400) in this form. */
export const knownByBankId = async (
  knex: Knex,
  form: StatementForm,
  bankIds: readonly string[],
): Promise<KnownLine[]> => {
  const rows: Row[] = await known(knex, form)
    .where('b.form', form)
    .whereIn('b.bank_id', [...bankIds])
  return rows.map(knownOf)
}

/** The stored lines with one of these days and content keys (at most 400), true twins in their order. */
export const knownByContent = async (
  knex: Knex,
  form: StatementForm,
  contents: readonly (readonly [bookedOn: string, contentKey: string])[],
): Promise<KnownLine[]> => {
  const rows: Row[] = await known(knex, form)
    .whereIn(
      ['l.booked_on', 'l.content_key'],
      contents.map((content) => [...content]),
    )
    .orderBy('l.occurrence')
  return rows.map(knownOf)
}

/** The next at most `limit` lines of a day, after line `after`, that came in another form and bear no id in this one. */
export const knownInOtherForms = async (
  knex: Knex,
  form: StatementForm,
  day: { bookedOn: string; after: number; limit: number },
): Promise<KnownLine[]> => {
  const rows: Row[] = await known(knex, form)
    .join('statements as s', 's.id', 'l.statement_id')
    .where('l.booked_on', day.bookedOn)
    .where('l.id', '>', day.after)
    .whereNot('s.form', form)
    .whereNull('b.bank_id')
    .orderBy('l.id')
    .limit(day.limit)
  return rows.map(knownOf)
}
