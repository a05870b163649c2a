import { formatDate } from '../time/iso-date.ts'
import type { AccountLedger, LedgerInvoice, LedgerPayment, LedgerTurn } from './account-ledger-views.ts'

/** What an entry is: a refund is money back to the payer, the rest adds to what is charged or to what is paid. */
export type EntryKind = 'charge' | 'payment' | 'refund'

/** One dated line between the operator and an account; `amount` in kopiykas, below nothing where it takes back. */
export interface LedgerEntry {
  kind: EntryKind
  on: string
  amount: number
  title: string
  detail: string
}

const why: Readonly<Record<string, string>> = {
  withdrawn: 'споживач відмовився від послуги',
  not_performed: 'роботи виявилися неможливими',
  expired: 'заявку закрито: не сплачено',
}

const charge = (invoice: LedgerInvoice, on: string, amount: number, title: string, reason: string): LedgerEntry => ({
  kind: 'charge',
  on,
  amount,
  title: `${title} № ${invoice.number}`,
  detail: [`заявка № ${invoice.orderNumber}`, reason].filter(Boolean).join(', '),
})

/** An invoice is owed from its issue until it is voided, or its order ends without the service; and again if it revives. */
const chargesOf = (invoice: LedgerInvoice, turns: readonly LedgerTurn[]): LedgerEntry[] => {
  const { total, issuedOn, voidedOn, service } = invoice
  const entries = [charge(invoice, issuedOn, total, 'Рахунок', service)]
  let standing = true
  for (const turn of turns) {
    if (turn.orderId !== invoice.orderId || turn.on < issuedOn) continue
    if (voidedOn !== null && turn.on >= voidedOn) break
    if (turn.ended === !standing) continue
    standing = !turn.ended
    entries.push(
      turn.ended
        ? charge(invoice, turn.on, -total, 'Сторно рахунка', why[turn.state] ?? 'послугу не надано')
        : charge(invoice, turn.on, total, 'Рахунок', 'заявку відновлено'),
    )
  }
  if (voidedOn !== null && standing)
    entries.push(charge(invoice, voidedOn, -total, 'Сторно рахунка', 'рахунок анульовано'))
  return entries
}

const paymentEntry = ({ invoiceNumber, amount, postedOn, paidOn, documentNumber }: LedgerPayment): LedgerEntry => ({
  kind: 'payment',
  on: postedOn,
  amount,
  title: `${amount < 0 ? 'Сторно оплати' : 'Оплата'} за рахунком № ${invoiceNumber}`,
  detail: [
    documentNumber && `документ № ${documentNumber}`,
    paidOn === postedOn || amount < 0 ? '' : `кошти надійшли ${formatDate(paidOn)}`,
  ]
    .filter(Boolean)
    .join(', '),
})

const order: Record<EntryKind, number> = { charge: 0, payment: 1, refund: 2 }

/** The ledger as dated entries, oldest first; within a day charges, then payments, then refunds, each as recorded. */
export const entriesOf = ({ invoices, turns, payments, payouts }: AccountLedger): LedgerEntry[] =>
  [
    ...invoices.flatMap((invoice) => chargesOf(invoice, turns)),
    ...payments.map(paymentEntry),
    ...payouts.map(
      ({ invoiceNumber, amount, postedOn }): LedgerEntry => ({
        kind: 'refund',
        on: postedOn,
        amount,
        title: `${amount < 0 ? 'Сторно повернення' : 'Повернення коштів'} за рахунком № ${invoiceNumber}`,
        detail: '',
      }),
    ),
  ].toSorted((one, other) => one.on.localeCompare(other.on) || order[one.kind] - order[other.kind])
