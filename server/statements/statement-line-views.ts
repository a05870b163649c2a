import type { Knex } from 'knex'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { notFound } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'
import { type LineState, lineStateLabels } from './statement-line-policy.ts'

/** A bank line with what became of its money; kopiykas. */
export interface StatementLine {
  id: number
  statementId: number
  direction: 'credit' | 'debit'
  bookedOn: string
  amount: number
  allocated: number
  notOurs: number
  /** What is still to be accounted for. */
  unmatched: number
  state: LineState
  stateLabel: string
  /** Whether the office itself has yet to look at it. */
  queued: boolean
  party: string
  partyCode: string | null
  partyIban: string | null
  documentNumber: string
  purpose: string
  reference: string | null
}

const sums = 'statement_line_sums'
const lines = 'statement_lines'

const columns = {
  id: `${sums}.line_id`,
  statementId: `${lines}.statement_id`,
  direction: `${sums}.direction`,
  bookedOn: `${sums}.booked_on`,
  amount: `${sums}.amount`,
  state: `${sums}.state`,
  partyCode: `${lines}.party_code`,
  partyIban: `${lines}.party_iban`,
  documentNumber: `${lines}.document_number`,
  reference: `${lines}.reference`,
}

const shownColumns = {
  ...columns,
  allocated: `${sums}.allocated`,
  notOurs: `${sums}.not_ours`,
  party: `${lines}.party`,
  purpose: `${lines}.purpose`,
  queuedId: 'statement_line_queue.line_id',
}

/**
 * The lines of which a part stands for the REM's own invoices or refunds, by payments and by payouts. The bank account is
 * the company's: a REM sees what is still open to everybody, and of what is settled its own. Asked about one line, only
 * that line's entries are looked through.
 */
const settledFor = (knex: Knex, districtId: number, lineId: number | null) => {
  const payments = knex('payments')
    .where('payments.district_id', districtId)
    .groupBy('payments.line_id', 'payments.invoice_id')
    .havingRaw('sum(payments.amount) > 0')
    .select('payments.line_id')
  const payouts = knex('payouts')
    .join('refunds', 'refunds.id', 'payouts.refund_id')
    .where('refunds.district_id', districtId)
    .groupBy('payouts.line_id', 'payouts.refund_id')
    .havingRaw('sum(payouts.amount) > 0')
    .select('payouts.line_id')
  if (lineId === null) return [payments.whereNotNull('payments.line_id'), payouts]
  return [payments.where('payments.line_id', lineId), payouts.where('payouts.line_id', lineId)]
}

const visible = (
  knex: Knex,
  actor: Actor,
  query: Knex.QueryBuilder,
  lineId: number | null = null,
): Knex.QueryBuilder => {
  const scope = scopeOf(actor)
  if (scope.kind === 'company') return query
  if (scope.kind === 'consumer') return query.whereRaw('1 = 0')
  return query.where((own) => {
    own.whereIn(`${sums}.state`, ['unmatched', 'partly', 'not_ours'])
    for (const settled of settledFor(knex, scope.districtId, lineId)) own.orWhereIn(`${sums}.line_id`, settled)
  })
}

const rowsOf = (knex: Knex) =>
  knex(sums)
    .join(lines, `${lines}.id`, `${sums}.line_id`)
    .leftJoin('statement_line_queue', 'statement_line_queue.line_id', `${sums}.line_id`)
    .select(shownColumns)

type StoredLine = Omit<StatementLine, 'unmatched' | 'stateLabel' | 'queued'> & { queuedId: number | null }

const present = ({ queuedId, ...row }: StoredLine): StatementLine => ({
  ...row,
  unmatched: row.amount - row.allocated - row.notOurs,
  stateLabel: lineStateLabels[row.state].uk,
  queued: queuedId !== null,
})

const likeOf = (word: string): string => `%${word.replace(/[%_\\]/g, '')}%`

/** Words as they may stand in a bank's text: SQLite compares only Latin letters without regard to case. */
const spellings = (word: string): string[] => {
  const small = word.toLowerCase()
  const capital = small.slice(0, 1).toUpperCase() + small.slice(1)
  return [...new Set([word, small, word.toUpperCase(), capital])]
}

const searched = [`${lines}.party`, `${lines}.purpose`, `${lines}.document_number`, `${lines}.reference`]

const narrowByWords = (query: Knex.QueryBuilder, q: string): void => {
  for (const word of q.split(/\s+/).filter(Boolean).slice(0, 6)) {
    query.where((either) => {
      for (const spelling of spellings(word)) {
        for (const column of searched) either.orWhere(column, 'like', likeOf(spelling))
      }
    })
  }
}

const joinsLines = (asked: RowsAsked & { q: string | null }): boolean =>
  asked.q !== null ||
  asked.conditions.some(({ field }) =>
    Object.entries(columns).some(([name, at]) => name === field && at.startsWith(lines)),
  )

/**
 * The bank lines within the actor's scope. The page is cut on the lines' kept sums, so that the unmatched ones are found
 * and counted by their index, however many lines there are; `q` looks into payer, purpose, document number and reference.
 */
export const listStatementLines = async (knex: Knex, actor: Actor, asked: RowsAsked & { q: string | null }) => {
  const query = visible(knex, actor, knex(sums).select({ id: columns.id }))
  if (joinsLines(asked)) query.join(lines, `${lines}.id`, `${sums}.line_id`)
  if (asked.q !== null) narrowByWords(query, asked.q)
  const { rows, total } = await listRows(query, columns, asked)
  const ids = rows.map(({ id }) => Number(id))
  const found = new Map((await findLines(knex, ids)).map((line) => [line.id, line]))
  return { rows: ids.flatMap((id) => found.get(id) ?? []), total }
}

/** The lines of these ids, in no order; scope is the caller's question. At most 1 000 at once. */
export const findLines = async (knex: Knex, ids: readonly number[]): Promise<StatementLine[]> =>
  (await rowsOf(knex).whereIn(`${sums}.line_id`, [...ids])).map(present)

/** One line. Refuses `not_found` alike for what is absent and what is wholly another REM's. */
export const findVisibleLine = async (knex: Knex, actor: Actor, id: number): Promise<StatementLine> => {
  const row = await visible(knex, actor, rowsOf(knex).where(`${sums}.line_id`, id), id).first()
  if (!row) throw notFound('Рядок виписки')
  return present(row)
}

/** How many credit lines wait for somebody to find out what they are, wholly or in part. */
export const countUnmatchedLines = async (knex: Knex): Promise<number> => {
  const counted = await knex(sums)
    .whereIn('state', ['unmatched', 'partly'])
    .where('direction', 'credit')
    .count({ total: '*' })
    .first()
  return Number(counted?.total ?? 0)
}
