import { setImmediate } from 'node:timers/promises'
import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { matchingIds } from '../db/matching-ids.ts'
import { notFound } from '../errors.ts'
import { type StatementForm, statementFormLabels, statementForms } from './parsed-statement.ts'

const columns = {
  id: 'id',
  name: 'name',
  form: 'form',
  iban: 'iban',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  opening: 'opening',
  closing: 'closing',
  credits: 'credits',
  debits: 'debits',
  lines: 'lines',
  added: 'added',
  repeated: 'repeated',
  source: 'source',
  importedAt: 'imported_at',
  importedBy: 'imported_by_name',
}

/**
 * What became of the money that a statement's own credit lines brought, in kopiykas; how many of its lines are queued for
 * the office, and how many credit lines found an invoice (`posted`).
 */
interface Outcome {
  queued: number
  posted: number
  allocated: number
  unmatched: number
  notOurs: number
}

const ofCredits = (what: string): string => `sum(case when s.direction = 'credit' then ${what} else 0 end)`

const outcomeOf = async (knex: Knex, id: number): Promise<Outcome> => {
  const row = await knex('statement_lines as l')
    .join('statement_line_sums as s', 's.line_id', 'l.id')
    .leftJoin('statement_line_queue as q', 'q.line_id', 'l.id')
    .where('l.statement_id', id)
    .select({
      queued: knex.raw('count(q.line_id)'),
      posted: knex.raw(ofCredits('case when s.allocated > 0 then 1 else 0 end')),
      amount: knex.raw(ofCredits('s.amount')),
      allocated: knex.raw(ofCredits('s.allocated')),
      notOurs: knex.raw(ofCredits('s.not_ours')),
    })
    .first()
  const [allocated, notOurs] = [Number(row.allocated), Number(row.notOurs)]
  const unmatched = Number(row.amount) - allocated - notOurs
  return { queued: Number(row.queued), posted: Number(row.posted), allocated, unmatched, notOurs }
}

const formOf = (row: Row): StatementForm => statementForms.find((form) => form === row.form) ?? 'csv'

/** One statement after another: of a page of long ones no single query may keep the others waiting. */
const withOutcomes = async (knex: Knex, rows: readonly Row[]) => {
  const shown = []
  for (const row of rows) {
    const [id, lines, added] = [Number(row.id), Number(row.lines), Number(row.added)]
    const formLabel = statementFormLabels[formOf(row)].uk
    shown.push({ ...row, id, lines, added, formLabel, ...(await outcomeOf(knex, id)) })
    await setImmediate()
  }
  return shown
}

/** The imported statements. They are the company's, and so are their totals, whoever's invoices the money went to. */
export const listStatements = async (knex: Knex, asked: RowsAsked & { q: string | null }) => {
  const query = knex('statements').select(columns)
  if (asked.q !== null) {
    const named = await knex('statements').select('id', 'name', 'imported_by_name', 'starts_on', 'ends_on')
    query.whereIn('id', matchingIds(named, asked.q))
  }
  const { rows, total } = await listRows(query, columns, asked)
  return { rows: await withOutcomes(knex, rows), total }
}

/** One statement. Refuses `not_found`. */
export const showStatement = async (knex: Knex, id: number) => {
  const row: Row | undefined = await knex('statements').select(columns).where({ id }).first()
  const [shown] = row ? await withOutcomes(knex, [row]) : []
  if (!shown) throw notFound('Виписку')
  return shown
}

/** Which file a statement was read from, and who brought it. Refuses `not_found`. */
export const fileOfStatement = async (
  knex: Knex,
  id: number,
): Promise<{ fileId: number; importedBy: number | null }> => {
  const row = await knex('statements').where({ id }).first('file_id', 'imported_by')
  if (!row) throw notFound('Виписку')
  return { fileId: Number(row.file_id), importedBy: row.imported_by === null ? null : Number(row.imported_by) }
}

/** When a file with this hash was imported and by whom; null where it never was. */
export const importOfFile = async (
  knex: Knex,
  fileHash: string,
): Promise<{ id: number; importedAt: string; by: string } | null> => {
  const row = await knex('statements').where({ file_hash: fileHash }).first('id', 'imported_at', 'imported_by_name')
  return row ? { id: Number(row.id), importedAt: String(row.imported_at), by: String(row.imported_by_name) } : null
}
