import type { Knex } from 'knex'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { notFound } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'
import { searchLines } from './line-search-views.ts'
import { type LineState, lineStateLabels, lineStates } from './statement-line-policy.ts'

/** A bank line with what became of its money; kopiykas. The other side's code stays sealed: `presentLine` opens it. */
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
  partyCodeSealed: string | null
  partyCodeIndex: string | null
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
  partyIban: `${lines}.party_iban`,
  documentNumber: `${lines}.document_number`,
  reference: `${lines}.reference`,
}

const shownColumns = {
  ...columns,
  allocated: `${sums}.allocated`,
  notOurs: `${sums}.not_ours`,
  party: `${lines}.party`,
  partyCodeSealed: `${lines}.party_code_sealed`,
  partyCodeIndex: `${lines}.party_code_index`,
  purpose: `${lines}.purpose`,
  queuedId: 'statement_line_queue.line_id',
}

/**
 * The lines of which a part stands for the REM's own invoices or refunds, by payments and by payouts. The bank account is
 * the company's: a REM sees what is still open to everybody, and of what is settled its own. Asked about one line, only
 * that line's entries are looked through.
 */
const settledFor = (
  knex: Knex,
  districtId: number,
  lineId: number | null,
): [payments: Knex.QueryBuilder, payouts: Knex.QueryBuilder] => {
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

const openStates: readonly string[] = ['unmatched', 'partly', 'not_ours']

const visible = (knex: Knex, actor: Actor, query: Knex.QueryBuilder, lineId: number): Knex.QueryBuilder => {
  const scope = scopeOf(actor)
  if (scope.kind === 'company') return query
  if (scope.kind === 'consumer') return query.whereRaw('1 = 0')
  return query.where((own) => {
    own.whereIn(`${sums}.state`, openStates)
    for (const settled of settledFor(knex, scope.districtId, lineId)) own.orWhereIn(`${sums}.line_id`, settled)
  })
}

const statesAsked = ({ conditions }: RowsAsked): readonly LineState[] => {
  const asked = conditions.find(({ field, operator }) => field === 'state' && operator === 'in')?.values
  return asked ? lineStates.filter((state) => asked.includes(state)) : lineStates
}

/**
 * The same for a list, by what it asks for: open lines need no looking for whose they are, and of the settled ones, most of
 * all by far, only the REM's own are looked through.
 */
const visibleInList = (knex: Knex, actor: Actor, query: Knex.QueryBuilder, asked: RowsAsked): void => {
  const scope = scopeOf(actor)
  if (scope.kind === 'consumer') query.whereRaw('1 = 0')
  if (scope.kind !== 'district' || !statesAsked(asked).includes('matched')) return
  const [payments, payouts] = settledFor(knex, scope.districtId, null)
  const settled = knex.from(payments.as('own_payments')).select('line_id')
  const paidOut = knex.from(payouts.as('own_payouts')).select('line_id')
  const open = knex(sums).whereIn('state', openStates).select('line_id')
  query.whereIn(`${sums}.line_id`, settled.unionAll([paidOut, open]))
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

const joinsLines = (asked: RowsAsked): boolean =>
  asked.conditions.some(({ field }) =>
    Object.entries(columns).some(([name, at]) => name === field && at.startsWith(lines)),
  )

/**
 * The bank lines within the actor's scope. The page is cut on the lines' kept sums, so that the unmatched ones are found
 * and counted by their index, however many lines there are; `q` finds the newest 1 000 by payer, purpose, document or
 * reference.
 */
export const listStatementLines = async (knex: Knex, actor: Actor, asked: RowsAsked & { q: string | null }) => {
  const query = knex(sums).select({ id: columns.id })
  visibleInList(knex, actor, query, asked)
  if (joinsLines(asked)) query.join(lines, `${lines}.id`, `${sums}.line_id`)
  if (asked.q !== null) query.whereIn(columns.id, await searchLines(knex, asked.q, statesAsked(asked)))
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
