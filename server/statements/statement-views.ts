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
 * What became of the money that a statement's own credit lines brought, in kopiykas; and how many of its lines are queued
 * for the office, how many credit lines found an invoice (`posted`) and how many still wait for a clerk (`open`).
 */
interface Outcome {
  queued: number
  posted: number
  open: number
  allocated: number
  unmatched: number
  notOurs: number
}

const nothing: Outcome = { queued: 0, posted: 0, open: 0, allocated: 0, unmatched: 0, notOurs: 0 }

/** Summed for the statements of one page, over the sums that the database keeps beside each line. */
const outcomesOf = async (knex: Knex, ids: readonly number[]): Promise<Map<number, Outcome>> => {
  const lines = () =>
    knex('statement_lines as l')
      .whereIn('l.statement_id', [...ids])
      .groupBy('l.statement_id')
  const summed: Row[] = await lines()
    .join('statement_line_sums as s', 's.line_id', 'l.id')
    .where('l.direction', 'credit')
    .select({ id: 'l.statement_id' })
    .sum({ amount: 's.amount', allocated: 's.allocated', notOurs: 's.not_ours' })
    .sum({ posted: knex.raw('case when s.allocated > 0 then 1 else 0 end') })
    .sum({ open: knex.raw('case when s.allocated + s.not_ours < s.amount then 1 else 0 end') })
  const queued: Row[] = await lines()
    .join('statement_line_queue as q', 'q.line_id', 'l.id')
    .select({ id: 'l.statement_id' })
    .count({ queued: '*' })
  const outcomes = new Map<number, Outcome>()
  for (const row of summed) {
    const [amount, allocated, notOurs] = [Number(row.amount), Number(row.allocated), Number(row.notOurs)]
    const lines = { queued: 0, posted: Number(row.posted), open: Number(row.open) }
    outcomes.set(Number(row.id), { ...lines, allocated, notOurs, unmatched: amount - allocated - notOurs })
  }
  for (const row of queued) {
    const id = Number(row.id)
    outcomes.set(id, { ...(outcomes.get(id) ?? nothing), queued: Number(row.queued) })
  }
  return outcomes
}

const formOf = (row: Row): StatementForm => statementForms.find((form) => form === row.form) ?? 'csv'

const withOutcomes = async (knex: Knex, rows: readonly Row[]) => {
  const outcomes = await outcomesOf(
    knex,
    rows.map(({ id }) => Number(id)),
  )
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    lines: Number(row.lines),
    added: Number(row.added),
    formLabel: statementFormLabels[formOf(row)].uk,
    ...(outcomes.get(Number(row.id)) ?? nothing),
  }))
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
