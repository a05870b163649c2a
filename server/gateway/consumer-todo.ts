import { formatMoney } from '../money/kopiykas.ts'
import { formatDate } from '../time/iso-date.ts'

/** What the to-do is worded from; money in kopiykas. */
interface Waiting {
  state: string
  dueOn: unknown
  clarification: unknown
  invoices: readonly { number: string; state: string; total: number; paid: number; dueOn: string }[]
}

const messageOf = (clarification: unknown): string =>
  typeof clarification === 'object' && clarification !== null && 'message' in clarification
    ? String(clarification.message)
    : ''

const until = (dueOn: unknown): string => (typeof dueOn === 'string' ? ` до ${formatDate(dueOn)}` : '')

const toPay = ({ invoices }: Waiting): string => {
  const invoice = invoices.find(({ state }) => state === 'open')
  if (!invoice) return 'Сплатіть рахунок.'
  const missing = formatMoney(invoice.total - invoice.paid)
  const by = until(invoice.dueOn)
  return invoice.paid > 0
    ? `Рахунок № ${invoice.number} сплачено не повністю: доплатіть ${missing}${by}.`
    : `Сплатіть рахунок № ${invoice.number} на ${missing}${by}.`
}

/** What the consumer must do now, in the words of the cabinet («позначені червоним вимагають ваших дій»); null if nothing. */
export const todoOf = (order: Waiting): string | null => {
  switch (order.state) {
    case 'needs_clarification':
      return `Уточніть${until(order.dueOn)}: ${messageOf(order.clarification)}`
    case 'awaiting_confirmation':
      return `Ознайомтеся з договором і приєднайтеся до нього${until(order.dueOn)} або відмовтеся від послуги.`
    case 'awaiting_payment':
      return toPay(order)
    default:
      return null
  }
}
