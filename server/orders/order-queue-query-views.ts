import type { Knex } from 'knex'
import { accountsMeant } from '../accounts/account-search-views.ts'
import { visibleTo } from '../db/visible-to.ts'
import type { Condition, ListQuery } from '../http/list-query.ts'
import { type Actor, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { documentsAsJson, joinedOrders, orderColumns } from './order-row-views.ts'

const columns: Record<string, string> = {
  id: 'orders.id',
  number: 'orders.number',
  registrationNumber: 'orders.registration_number',
  state: 'orders.state',
  waitsFor: 'orders.waits_for',
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

type Special = (query: Knex.QueryBuilder, condition: Condition, today: string) => void

const yes = (condition: Condition): boolean => condition.values[0] === true || condition.values[0] === 1

const specials: Record<string, Special> = {
  burning: (query, condition, today) => {
    if (yes(condition)) query.whereIn('orders.waits_for', ['office', 'crew']).where('orders.due_on', '<=', today)
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

/** What typed words may mean of an order: its numbers, its phone, or an account that the account search found. */
const meant = (query: Knex.QueryBuilder, q: string, accounts: Knex.QueryBuilder): void => {
  const digits = q.replace(/\D/g, '')
  query.where((any) => {
    any.whereIn('orders.account_id', accounts)
    if (digits.length > 0 && digits.length < 10 && /^[\d\s]+$/.test(q)) any.orWhere('orders.number', Number(digits))
    if (/\d-\d{4}-\d+$/.test(q)) any.orWhere('orders.registration_number', q)
    if (digits.length >= 9) any.orWhere('orders.phone', `+380${digits.slice(-9)}`)
  })
}

/** The orders with no more tables than the fields need: a plain queue is counted in its index alone. */
const ordersWith = (knex: Knex, fields: readonly string[]): Knex.QueryBuilder => {
  const named = new Set(fields.map((field) => (field === 'unplanned' ? 'services' : columns[field]?.split('.')[0])))
  const query = knex('orders')
  if (named.has('services')) query.join('services', 'services.id', 'orders.service_id')
  if (named.has('accounts')) query.join('accounts', 'accounts.id', 'orders.account_id')
  if (named.has('consumers')) query.join('consumers', 'consumers.id', 'orders.consumer_id')
  return query
}

/** The queue's page and its count as two queries; the benchmark runs the same two bare. */
export const queueQueries = async (
  office: Office,
  actor: Actor,
  asked: ListQuery,
): Promise<{ page: Knex.QueryBuilder; count: Knex.QueryBuilder }> => {
  const { reader, engine } = office.db
  const scope = scopeOf(actor)
  const today = kyivDateOf(office.clock.now())
  const fields = asked.conditions.map(({ field }) => field)
  const ids = ordersWith(reader, asked.sort ? [...fields, asked.sort.field] : fields)
  const count = ordersWith(reader, fields)
  for (const each of [ids, count]) {
    visibleTo(each, scope, { district: 'orders.district_id', consumer: 'orders.consumer_id' })
    for (const condition of asked.conditions) narrow(each, condition, today)
    if (asked.q !== null) meant(each, asked.q, accountsMeant(reader, scope, asked.q))
  }
  const sort = columns[asked.sort?.field ?? 'dueOn'] ?? 'orders.due_on'
  const direction = asked.sort?.direction ?? 'asc'
  const inOrder = (query: Knex.QueryBuilder) =>
    query.orderBy([
      { column: sort, order: direction },
      { column: 'orders.id', order: direction },
    ])
  // The page is cut on the orders alone: joining before cutting would join every order that matches.
  inOrder(ids).select('orders.id').offset(asked.offset).limit(asked.limit)
  const page = inOrder(joinedOrders(reader)).whereIn('orders.id', reader.select('id').from(ids.as('page')))
  page.select(orderColumns).select(reader.raw(documentsAsJson(engine)))
  return { page, count: count.count({ total: '*' }) }
}
