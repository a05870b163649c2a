import { useTranslate } from 'react-admin'
import { PaymentItem } from './PaymentItem.tsx'
import type { PaymentRow } from './payment.ts'

/** One entry of the journal in few words, as a list's item. */
export const PaymentLine = ({ payment }: { payment: PaymentRow }) => {
  const translate = useTranslate()
  const { id, kind, amount, paidOn, payer, documentNumber, reversedById, reason } = payment
  const what = kind === 'reversal' ? translate('resources.payments.reversal_because', { reason }) : payer
  const words = `${what} · № ${documentNumber}`
  return <PaymentItem id={id} amount={amount} paidOn={paidOn} words={words} struck={reversedById !== null} />
}
