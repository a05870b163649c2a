import { z } from 'zod'
import { listAccounts } from '../accounts/account-list-views.ts'
import { invoiceLifecycle } from '../invoices/invoice-lifecycle.ts'
import { listInvoices } from '../invoices/invoice-list-views.ts'
import type { Tone, Wording } from '../lifecycle/define-lifecycle.ts'
import { type Actor, may } from '../may.ts'
import { formatMoney } from '../money/kopiykas.ts'
import type { Office } from '../office.ts'
import { orderLifecycle } from '../orders/order-lifecycle.ts'
import { listQueue } from '../orders/order-queue-views.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'

/** One line of the answer: the console opens `/<resource>/<id>`. */
export interface SearchItem {
  id: number
  title: string
  subtitle: string
  state?: { label: Wording; tone: Tone }
}

export interface SearchGroup {
  resource: 'orders' | 'accounts' | 'invoices'
  total: number
  items: SearchItem[]
}

const mostItems = 6

const asked = (q: string) => ({ q, sort: null, offset: 0, limit: mostItems, conditions: [] })
const stateOf = ({ uk, en, tone }: Wording & { tone: Tone }) => ({ label: { uk, en }, tone })
const joined = (...parts: unknown[]): string => parts.filter(Boolean).join(' · ')

const searchOrders = async (office: Office, actor: Actor, q: string): Promise<SearchGroup> => {
  const newestFirst = { ...asked(q), sort: { field: 'id', direction: 'desc' } as const }
  const { rows, total } = await listQueue(office, actor, newestFirst)
  const items = rows.map((row) => ({
    id: row.id,
    title: `№ ${row.number}`,
    subtitle: joined(row.service, row.consumer, row.account, row.registrationNumber),
    state: stateOf(orderLifecycle.states[row.state]),
  }))
  return { resource: 'orders', total, items }
}

const searchAccounts = async (office: Office, actor: Actor, q: string): Promise<SearchGroup> => {
  const { rows, total } = await listAccounts(office.db.reader, actor, asked(q))
  const items = rows.map(({ id, number, consumer, address, district }) => ({
    id,
    title: joined(number, consumer),
    subtitle: joined(address, district),
  }))
  return { resource: 'accounts', total, items }
}

const invoiceRows = z.array(
  z.object({
    id: z.number(),
    number: z.string(),
    orderNumber: z.number(),
    payer: z.string(),
    total: z.number(),
    state: z.enum(['open', 'paid', 'void']),
  }),
)

/** Invoices are found by their number alone: digits and dashes. */
const searchInvoices = async (office: Office, actor: Actor, q: string): Promise<SearchGroup> => {
  if (!/^\d[\d-]{2,}$/.test(q)) return { resource: 'invoices', total: 0, items: [] }
  const { rows, total } = await listInvoices(office.db.reader, actor, asked(q), {
    seal: office.seal,
    today: kyivDateOf(office.clock.now()),
  })
  const items = invoiceRows.parse(rows).map(({ id, number, orderNumber, payer, total: sum, state }) => ({
    id,
    title: `Рахунок № ${number}`,
    subtitle: joined(`заявка № ${orderNumber}`, payer, formatMoney(sum)),
    state: stateOf(invoiceLifecycle.states[state]),
  }))
  return { resource: 'invoices', total, items }
}

/**
 * Looks a typed text up everywhere the actor may read, within their scope: order and registration numbers, account
 * digits, phones, surnames, addresses, invoice numbers. At most six lines of each kind, with the exact totals.
 */
export const searchEverything = async (office: Office, actor: Actor, q: string): Promise<SearchGroup[]> => {
  const groups: SearchGroup[] = []
  if (may(actor, 'orders.read')) groups.push(await searchOrders(office, actor, q))
  if (may(actor, 'accounts.read')) groups.push(await searchAccounts(office, actor, q))
  if (may(actor, 'invoices.read')) groups.push(await searchInvoices(office, actor, q))
  return groups
}
