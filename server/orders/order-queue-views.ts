import type { Knex } from 'knex'
import { findAccountIds } from '../accounts/account-search-views.ts'
import { readWorkCalendar } from '../calendar/calendar-views.ts'
import type { Database, Row } from '../db/database.ts'
import { visibleTo } from '../db/visible-to.ts'
import type { Condition, ListQuery } from '../http/list-query.ts'
import type { Tone } from '../lifecycle/define-lifecycle.ts'
import { type Actor, type Scope, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { statesOfTone } from './order-policy.ts'
import { documentsAsJson, joinedOrders, orderColumns, presentOrder, type QueueRow } from './order-row-views.ts'

const columns: Record<string, string> = {
  id: 'orders.id',
  number: 'orders.number',
  registrationNumber: 'orders.registration_number',
  state: 'orders.state',
  serviceCode: 'services.code',
  account: 'accounts.number_digits',
  accountId: 'orders.account_id',
  consumer: 'consumers.name_key',
  phone: 'orders.phone',
  districtId: 'orders.district_id',
  orderedOn: 'orders.ordered_on',
  dueOn: 'orders.due_on',
  assigneeId: 'orders.assignee_id',
  invoiceUploadedOn: 'orders.invoice_uploaded_on',
  fundsReceivedOn: 'orders.funds_received_on',
  plannedOn: 'orders.planned_on',
  crew: 'orders.crew',
  doneOn: 'orders.done_on',
  total: 'orders.total',
}

const officeStates = [...statesOfTone('office'), ...statesOfTone('crew')]
const tones: readonly Tone[] = ['office', 'consumer', 'money', 'crew', 'done', 'refused']

type Special = (query: Knex.QueryBuilder, condition: Condition, today: string) => void

const yes = (condition: Condition): boolean => condition.values[0] === true || condition.values[0] === 1

const specials: Record<string, Special> = {
  waitsFor: (query, { values }) => {
    const asked = tones.filter((tone) => values.includes(tone))
    query.whereIn('orders.state', asked.flatMap(statesOfTone))
  },
  burning: (query, condition, today) => {
    if (yes(condition)) query.whereIn('orders.state', officeStates).where('orders.due_on', '<=', today)
  },
  overdue: (query, condition, today) => {
    if (yes(condition)) query.where('orders.due_on', '<', today)
  },
  unplanned: (query, condition) => {
    if (yes(condition))
      query.where('orders.state', 'in_progress').where('services.needs_visit', true).whereNull('orders.planned_on')
  },
}

const narrow = (query: Knex.QueryBuilder, condition: Condition, today: string): void => {
  const special = specials[condition.field]
  if (special) {
    special(query, condition, today)
    return
  }
  const column = columns[condition.field]
  if (!column) throw new Error(`the queue has no column for ${condition.field}`)
  if (condition.operator === 'empty') query.whereNull(column)
  else if (condition.operator === 'gte') query.where(column, '>=', condition.values[0] ?? null)
  else if (condition.operator === 'lte') query.where(column, '<=', condition.values[0] ?? null)
  else query.whereIn(column, [...condition.values])
}

const searched = async (knex: Knex, query: Knex.QueryBuilder, scope: Scope, q: string): Promise<void> => {
  const digits = q.replace(/[^\d]/g, '')
  const accounts = await findAccountIds(knex, scope, q)
  query.where((any) => {
    any.whereIn('orders.account_id', accounts)
    if (digits.length > 0 && digits.length < 10 && /^[\d\s]+$/.test(q)) any.orWhere('orders.number', Number(digits))
    if (/\d-\d{4}-\d+$/.test(q)) any.orWhere('orders.registration_number', q)
    if (digits.length >= 9) any.orWhere('orders.phone', `+380${digits.slice(-9)}`)
  })
}

const elsewhere = /^(services|accounts|consumers)\./

/** Whether counting needs the joined tables at all: the count of a plain queue reads its index alone. */
const needsJoin = (asked: ListQuery): boolean =>
  asked.conditions.some(({ field }) => field === 'unplanned' || elsewhere.test(columns[field] ?? ''))

/** A page of the queue within the actor's scope, most urgent first unless asked otherwise, with the exact total. */
export const listQueue = async (
  office: Office,
  actor: Actor,
  asked: ListQuery,
): Promise<{ rows: QueueRow[]; total: number }> => {
  const { db } = office
  const now = office.clock.now()
  const today = kyivDateOf(now)
  const scope = scopeOf(actor)
  const query = joinedOrders(db.reader)
  const count = needsJoin(asked) ? joinedOrders(db.reader) : db.reader('orders')
  for (const each of [query, count]) {
    visibleTo(each, scope, { district: 'orders.district_id', consumer: 'orders.consumer_id' })
    for (const condition of asked.conditions) narrow(each, condition, today)
    if (asked.q) await searched(db.reader, each, scope, asked.q)
  }
  const sort = columns[asked.sort?.field ?? 'dueOn'] ?? 'orders.due_on'
  const direction = asked.sort?.direction ?? 'asc'
  query
    .select(orderColumns)
    .select(db.reader.raw(documentsAsJson(db.engine)))
    .orderBy(sort, direction)
  if (sort !== 'orders.id') query.orderBy('orders.id', direction)
  query.offset(asked.offset).limit(asked.limit)
  const page = await run(db, query)
  const counted = await run(db, count.count({ total: '*' }))
  const calendar = await readWorkCalendar(db.reader)
  const nowText = now.toISOString()
  return { rows: page.map((row) => presentOrder(row, nowText, today, calendar)), total: Number(counted[0]?.total ?? 0) }
}

/** Runs a built query through the connection's compiled statements: the hot list pays for compiling once. */
const run = async (db: Database, query: Knex.QueryBuilder): Promise<Row[]> => {
  if (db.engine === 'postgres') return query
  const { sql, bindings } = query.toSQL().toNative()
  return db.prepare(sql)(
    bindings.map((value) => (typeof value === 'boolean' ? Number(value) : value)) as (string | number | null)[],
  )
}
