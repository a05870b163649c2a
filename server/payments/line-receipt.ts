import type { Knex } from 'knex'
import { conflict, type Refusal } from '../errors.ts'
import { formatMoney } from '../money/kopiykas.ts'
import type { StatementLine } from '../statements/statement-line-views.ts'
import { formatDate } from '../time/iso-date.ts'
import { findTypedTwin } from './payment-store.ts'
import type { Receipt } from './write-receipt.ts'

interface LinePart {
  invoice: Receipt['invoice']
  /** Kopiykas. */
  amount: number
  postedOn: string
  evenIfRepeated?: boolean | undefined
}

const typedAlready = (number: string, amount: number, twin: number): Refusal =>
  conflict(
    'repeated_payment',
    `Оплату ${formatMoney(amount)} за рахунком № ${number} з цією датою й номером документа вже записано вручну. Сторнуйте ручний запис або підтвердьте, що це інша оплата.`,
    { twin },
  )

/**
 * What of a line's money goes to an invoice, as a receipt dated, paid and numbered by the line. Refuses
 * `repeated_payment` (409) where the same money was recorded by hand before the statement came.
 */
export const receiptOf = async (trx: Knex.Transaction, line: StatementLine, part: LinePart): Promise<Receipt> => {
  const { invoice, amount, postedOn } = part
  const { bookedOn: paidOn, documentNumber } = line
  const like = { invoiceId: invoice.id, amount, paidOn, documentNumber }
  const twin = part.evenIfRepeated ? null : await findTypedTwin(trx, like)
  if (twin) throw typedAlready(invoice.number, amount, twin.id)
  const payer = line.party === '' ? 'Платника не вказано' : line.party
  const reason = postedOn === paidOn ? null : `Виписка за ${formatDate(paidOn)}: місяць уже закрито`
  return { invoice, amount, paidOn, postedOn, lineId: line.id, payer, documentNumber, reason }
}
