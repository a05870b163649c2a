import { periodInNote } from '../../../server/orders/asked-period.ts'
import { kyivDateOf } from '../../../server/time/kyiv-date.ts'
import type { FormShape } from '../../layout/actions/form-fields.ts'
import { setAt, type Values } from '../../layout/actions/form-values.ts'
import type { OrderPage } from '../order.ts'

/** What an event's form may start with besides the order itself. */
export interface StartWith {
  /** What the clerk marked as wrong in the check list. */
  wrong?: readonly string[]
  /** The crew this person planned last. */
  crew?: string
  /** Values from where the form was opened, for example the day a visit was dropped on. */
  given?: Values
}

const valueIn = (values: unknown, name: string): unknown =>
  typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined

/** Who paid and how much less on the order's last invoice: a reissued one says it again unless it is taken away. */
const billedLast = ({ invoices, consumerName }: OrderPage): Values => {
  const last = invoices.at(-1)
  if (!last) return {}
  const other = last.payer !== consumerName
  return {
    ...(other ? { payer: last.payer, payerCode: last.payerCode } : {}),
    ...(last.discount > 0 ? { discount: last.discount, discountReason: last.discountReason } : {}),
  }
}

/**
 * What stands in a form when it opens, by the names of its fields: today for dates of what was done, the order's own
 * values where it has them, the check list's findings. Only what the clerk would have typed anyway.
 */
export const startingValues = (
  shape: FormShape,
  order: OrderPage,
  { wrong = [], crew, given = {} }: StartWith,
): Values => {
  const today = kyivDateOf(new Date())
  const asked = periodInNote(order.note)
  const known: Values = {
    completedOn: order.doneOn ?? today,
    takenOn: today,
    satOn: today,
    plannedOn: order.plannedOn,
    crew: order.crew ?? crew,
    reply: order.reply,
    distanceKm: order.distanceKm,
    fields: wrong,
    ...billedLast(order),
    from: asked.from,
    to: asked.to,
    actAttachmentId: valueIn(order.result, 'actAttachmentId'),
    ...given,
  }
  return shape.fields.reduce<Values>((values, { source, name }) => {
    const value = source.startsWith('result.') ? (valueIn(order.result, name) ?? known[name]) : known[name]
    return value === undefined || value === null ? values : setAt(values, source, value)
  }, {})
}
