import type { Knex } from 'knex'
import { kyivDateOf } from '../time/kyiv-date.ts'

/** An invoice ever issued for the account; kopiykas. `voidedOn` is the day its paper was withdrawn. */
export interface LedgerInvoice {
  id: number
  number: string
  orderId: number
  orderNumber: number
  service: string
  total: number
  issuedOn: string
  voidedOn: string | null
}

/** An order that ended without its service (`ended`), or came back to life; `state` as the order's lifecycle names it. */
export interface LedgerTurn {
  id: number
  orderId: number
  on: string
  ended: boolean
  state: string
}

/** Money received for an invoice (`amount` above nothing) or taken back as wrongly recorded (below). */
export interface LedgerPayment {
  id: number
  invoiceNumber: string
  amount: number
  postedOn: string
  paidOn: string
  documentNumber: string
}

/** Money sent back to the payer (`amount` above nothing), or such an entry undone (below). */
export interface LedgerPayout {
  id: number
  invoiceNumber: string
  amount: number
  postedOn: string
}

/** All that ever happened between the operator and an account over service invoices (domain §4). */
export interface AccountLedger {
  invoices: LedgerInvoice[]
  turns: LedgerTurn[]
  payments: LedgerPayment[]
  payouts: LedgerPayout[]
}

const endedStates = ['withdrawn', 'not_performed', 'expired']

const invoicesOf = (knex: Knex, accountId: number): Promise<LedgerInvoice[]> =>
  knex('invoices')
    .join('orders', 'orders.id', 'invoices.order_id')
    .join('services', 'services.id', 'orders.service_id')
    .join('documents', 'documents.id', 'invoices.document_id')
    .where('invoices.account_id', accountId)
    .orderBy('invoices.id')
    .select({
      id: 'invoices.id',
      number: 'invoices.number',
      orderId: 'invoices.order_id',
      orderNumber: 'orders.number',
      service: 'services.short_name',
      total: 'invoices.total',
      issuedOn: 'invoices.issued_on',
      voidedOn: knex.raw("case when invoices.state = 'void' then documents.withdrawn_on end"),
    })

const turnsOf = async (knex: Knex, orderIds: readonly number[]): Promise<LedgerTurn[]> => {
  const rows: { id: number; orderId: number; at: string; state: string }[] = await knex('order_history')
    .whereIn('order_id', [...orderIds])
    .where((either) => either.whereIn('state', endedStates).orWhereIn('from_state', endedStates))
    .orderBy('id')
    .select({ id: 'id', orderId: 'order_id', at: 'at', state: 'state' })
  return rows.map(({ at, ...turn }) => ({ ...turn, on: kyivDateOf(at), ended: endedStates.includes(turn.state) }))
}

const paymentsOf = (knex: Knex, accountId: number): Promise<LedgerPayment[]> =>
  knex('payments')
    .join('invoices', 'invoices.id', 'payments.invoice_id')
    .where('invoices.account_id', accountId)
    .orderBy('payments.id')
    .select({
      id: 'payments.id',
      invoiceNumber: 'invoices.number',
      amount: 'payments.amount',
      postedOn: 'payments.posted_on',
      paidOn: 'payments.paid_on',
      documentNumber: 'payments.document_number',
    })

const payoutsOf = (knex: Knex, accountId: number): Promise<LedgerPayout[]> =>
  knex('payouts')
    .join('refunds', 'refunds.id', 'payouts.refund_id')
    .join('invoices', 'invoices.id', 'refunds.invoice_id')
    .where('invoices.account_id', accountId)
    .orderBy('payouts.id')
    .select({
      id: 'payouts.id',
      invoiceNumber: 'invoices.number',
      amount: 'payouts.amount',
      postedOn: 'payouts.posted_on',
    })

/** The account's ledger, whole and in the order of recording. Scope is the caller's question. */
export const ledgerOfAccount = async (knex: Knex, accountId: number): Promise<AccountLedger> => {
  const invoices = await invoicesOf(knex, accountId)
  const orderIds = [...new Set(invoices.map(({ orderId }) => orderId))]
  return {
    invoices,
    turns: orderIds.length === 0 ? [] : await turnsOf(knex, orderIds),
    payments: await paymentsOf(knex, accountId),
    payouts: await payoutsOf(knex, accountId),
  }
}
