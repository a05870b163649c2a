import type { Knex } from 'knex'
import { conflict } from '../errors.ts'
import { formatMoney } from '../money/kopiykas.ts'
import type { Office } from '../office.ts'
import { advanceRefund, theOffice } from './advance-refund.ts'
import type { RefundState } from './refund-lifecycle.ts'
import type { RefundDue, RefundRecord } from './refund-record.ts'
import { holdStandingRefunds, insertRefund } from './refund-store.ts'

const sumOf = (refunds: readonly { amount: number }[]): number => refunds.reduce((sum, { amount }) => sum + amount, 0)

/**
 * Makes the refunds of an invoice add up to `refund.amount` kopiykas: domain §2 (paid money of a withdrawn order, an
 * overpayment). What stands in any state but cancelled is counted, returned money too, so that saying it twice owes
 * nothing twice. An invoice's `paid` stays what was received and not reversed: money sent back is told by its refunds.
 */
export const makeRefundDue = async (trx: Knex.Transaction, refund: RefundDue): Promise<void> => {
  const more = refund.amount - sumOf(await holdStandingRefunds(trx, refund.invoiceId))
  if (more > 0) await insertRefund(trx, { ...refund, amount: more })
}

/** What is given up first when less is owed: whatever is farther on its way stays longer. */
const firmness: Partial<Record<RefundState, number>> = { approved: 0, proposed: 1, due: 2 }

const onItsWay = ({ state }: RefundRecord): boolean => state === 'ordered' || state === 'paid'

/** The refusal `refund_on_its_way` (409): the payer already gets this money back through the bank. */
const tooFarGone = (sent: number, amount: number) =>
  conflict(
    'refund_on_its_way',
    `За цим рахунком уже повертають ${formatMoney(sent)}, а після сторно належало б повернути лише ${formatMoney(amount)}. Спершу з’ясуйте долю повернення.`,
    { onItsWay: sent },
  )

/**
 * Takes back what is to be returned for an invoice beyond `amount` kopiykas, after a payment was reversed: due refunds
 * first, then proposed and approved ones, which go back to due with the lower sum (or are cancelled) and say why.
 * Refuses `refund_on_its_way` (409) where more than `amount` stands in payment lists or has been returned.
 */
export const lowerRefundDue = async (
  trx: Knex.Transaction,
  office: Office,
  invoiceId: number,
  amount: number,
): Promise<void> => {
  const standing = await holdStandingRefunds(trx, invoiceId)
  const sent = sumOf(standing.filter(onItsWay))
  if (sent > amount) throw tooFarGone(sent, amount)
  const rank = ({ state }: RefundRecord): number => firmness[state] ?? 0
  const movable = standing.filter((refund) => !onItsWay(refund)).sort((a, b) => rank(a) - rank(b) || a.id - b.id)
  let left = amount - sent
  for (const refund of movable) {
    const stays = Math.min(refund.amount, left)
    left -= stays
    if (stays < refund.amount) await lower(trx, office, refund, stays)
  }
}

const lower = (trx: Knex.Transaction, office: Office, refund: RefundRecord, stays: number): Promise<void> => {
  const was = formatMoney(refund.amount)
  const [event, input] =
    stays > 0
      ? ['lower', { amount: stays, reason: `Оплату сторновано: було ${was}, лишилося ${formatMoney(stays)}.` }]
      : ['cancel', { reason: `Оплату сторновано: ${was} повертати вже не треба.` }]
  return advanceRefund(trx, office, theOffice, { refundId: refund.id, event: String(event), input, version: undefined })
}
