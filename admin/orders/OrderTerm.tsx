import { useTranslate } from 'react-admin'
import { Deadline } from '../fields/Deadline.tsx'
import type { OrderRow } from './order.ts'

interface Props {
  order: Pick<OrderRow, 'ribbon'>
  /** The rule of the service catalogue; without it the ribbon names the clock alone. */
  rule?: string
}

/** The order's working-day clock; nothing where no term runs any more. */
export const OrderTerm = ({ order: { ribbon }, rule }: Props) => {
  const translate = useTranslate()
  if (ribbon.dueOn === null) return '—'
  const clock = translate(`resources.orders.clock.${ribbon.clock}`)
  return (
    <Deadline
      usedDays={ribbon.used}
      termDays={ribbon.term}
      dueOn={ribbon.dueOn}
      paused={ribbon.paused}
      ruleName={rule ? `${clock}. ${rule.replace(/\.$/, '')}` : clock}
    />
  )
}
