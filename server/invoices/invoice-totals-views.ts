import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import { narrowRows } from '../db/list-rows.ts'
import type { Actor } from '../may.ts'
import { type InvoicesAsked, invoiceColumns, invoicesAsked, type RegisterOf } from './invoice-list-views.ts'

/**
 * What the invoices of a filter come to, in kopiykas: every row of the list is counted and summed, void ones too, and what
 * is void is told beside; `left` is what is still to be paid on the open ones.
 */
export interface InvoiceTotals {
  count: number
  net: number
  vat: number
  total: number
  paid: number
  left: number
  voidCount: number
  voidTotal: number
}

const paidSum = '(select coalesce(sum(amount), 0) from payments where invoice_id = invoices.id)'

/** Summed up in slices: the embedded database never gives way by itself, and a year's invoices are tens of thousands. */
const slice = 2000

const sums = `count(*) as "count", coalesce(max(id), 0) as last,
  coalesce(sum(net), 0) as net, coalesce(sum(vat), 0) as vat, coalesce(sum(total), 0) as total,
  coalesce(sum(paid), 0) as paid,
  coalesce(sum(case when state = 'open' and total > paid then total - paid else 0 end), 0) as "left",
  coalesce(sum(case when state = 'void' then 1 else 0 end), 0) as "voidCount",
  coalesce(sum(case when state = 'void' then total else 0 end), 0) as "voidTotal"`

const nothing: InvoiceTotals = { count: 0, net: 0, vat: 0, total: 0, paid: 0, left: 0, voidCount: 0, voidTotal: 0 }
const names = ['count', 'net', 'vat', 'total', 'paid', 'left', 'voidCount', 'voidTotal'] as const

/** The totals of the invoices that the same filter lists, within the actor's scope. */
export const totalInvoices = async (
  knex: Knex,
  actor: Actor,
  given: InvoicesAsked,
  of: RegisterOf,
): Promise<InvoiceTotals> => {
  const { query, asked } = await invoicesAsked(knex, actor, given, of)
  narrowRows(query, invoiceColumns, asked.conditions)
  query.select('invoices.id', 'invoices.state', 'invoices.net', 'invoices.vat', 'invoices.total')
  query
    .select(knex.raw(`${paidSum} as paid`))
    .orderBy('invoices.id')
    .limit(slice)
  const totals = { ...nothing }
  for (let after = 0, more = true; more; await breathe()) {
    const row = await knex
      .from(query.clone().where('invoices.id', '>', after).as('asked'))
      .select(knex.raw(sums))
      .first<Record<string, number | string>>()
    for (const name of names) totals[name] += Number(row?.[name] ?? 0)
    more = Number(row?.count ?? 0) === slice
    after = Number(row?.last ?? 0)
  }
  return totals
}
