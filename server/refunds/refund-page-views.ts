import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import type { Seal } from '../seal/seal.ts'
import { partyCodeFor } from '../statements/present-line.ts'
import { showRefundRow } from './refund-views.ts'

/** Money that came for the invoice of a refund, as its page shows it; kopiykas. `iban` where the bank told it. */
export interface RefundPayment {
  id: number
  amount: number
  paidOn: string
  payer: string
  documentNumber: string
  iban: string | null
  sealedCode: string | null
  reversed: boolean
}

const paymentsFor = async (knex: Knex, invoiceId: number): Promise<RefundPayment[]> => {
  const rows: (Omit<RefundPayment, 'reversed'> & { reversalId: number | null })[] = await knex('payments')
    .leftJoin('payments as reversals', 'reversals.reverses_id', 'payments.id')
    .leftJoin('statement_lines', 'statement_lines.id', 'payments.line_id')
    .where({ 'payments.invoice_id': invoiceId, 'payments.kind': 'receipt' })
    .orderBy('payments.id')
    .select({
      id: 'payments.id',
      amount: 'payments.amount',
      paidOn: 'payments.paid_on',
      payer: 'payments.payer',
      documentNumber: 'payments.document_number',
      iban: 'statement_lines.party_iban',
      sealedCode: 'statement_lines.party_code_sealed',
      reversalId: 'reversals.id',
    })
  return rows.map(({ reversalId, ...payment }) => ({ ...payment, reversed: reversalId !== null }))
}

/** The purpose a refund is paid with unless the clerk words it otherwise. */
export const refundPurpose = async (knex: Knex, refundId: number): Promise<string> => {
  const row = await knex('refunds')
    .join('orders', 'orders.id', 'refunds.order_id')
    .join('invoices', 'invoices.id', 'refunds.invoice_id')
    .where('refunds.id', refundId)
    .first({ invoice: 'invoices.number', order: 'orders.number' })
  return `Повернення коштів за рахунком № ${row?.invoice}, заявка № ${row?.order}`
}

const historyOf = (
  knex: Knex,
  id: number,
): Promise<{ id: number; event: string; at: string; by: string; note: string }[]> =>
  knex('audit')
    .where({ resource: 'refunds', resource_id: String(id) })
    .orderBy('id')
    .select({ id: 'id', event: 'action', at: 'at', by: 'by', note: 'note' })

const invoiceOf = (knex: Knex, id: number) =>
  knex('invoices')
    .join('invoice_balances', 'invoice_balances.invoice_id', 'invoices.id')
    .where('invoices.id', id)
    .first({
      id: 'invoices.id',
      number: 'invoices.number',
      state: 'invoices.state',
      total: 'invoices.total',
      paid: 'invoice_balances.paid',
    })

/**
 * The page of a refund: the row, what it is for, and what its proposal starts with. The payee is whoever made the last
 * standing payment, to the IBAN it came from where a bank statement told it; what was proposed before goes first.
 * The invoice's `paid` is what was received and not reversed: money sent back is told by the refunds, not by it.
 */
export const showRefund = async (knex: Knex, office: { seal: Seal }, actor: Actor, id: number) => {
  const row = await showRefundRow(knex, office, actor, id)
  const payments = await paymentsFor(knex, row.invoiceId)
  const last = payments.findLast(({ reversed }) => !reversed)
  return {
    ...row,
    invoice: await invoiceOf(knex, row.invoiceId),
    payments: payments.map(({ sealedCode: _code, ...payment }) => payment),
    history: await historyOf(knex, id),
    prefill: {
      payee: row.payee ?? last?.payer ?? row.payer,
      payeeIban: row.payeeIban ?? last?.iban ?? '',
      payeeCode: row.payeeCode ?? partyCodeFor(office.seal, actor, last?.sealedCode ?? null) ?? '',
      purpose: row.purpose ?? (await refundPurpose(knex, id)),
    },
  }
}
