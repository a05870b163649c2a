import { useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { Deadline } from '../fields/Deadline.tsx'
import type { OrderRow } from './order.ts'

interface Props {
  order: Pick<OrderRow, 'ribbon' | 'overdue'>
  /** The rule of the service catalogue; without it the ribbon names the clock alone. */
  rule?: string
}

/**
 * The order's working-day clock. While it stands because the consumer must act, the day they have is said beside it;
 * nothing is shown where no term runs any more.
 */
export const OrderTerm = ({ order: { ribbon, overdue }, rule }: Props) => {
  const translate = useTranslate()
  if (ribbon.dueOn === null) return '—'
  const clock = translate(`resources.orders.clock.${ribbon.clock}`)
  const day = formatDate(ribbon.dueOn)
  const theirs = translate(`resources.orders.queue.${overdue ? 'late_since' : 'until'}`, { day: day.slice(0, 5) })
  return (
    <Deadline
      usedDays={ribbon.used}
      termDays={ribbon.term}
      dueOn={ribbon.dueOn}
      paused={ribbon.paused}
      ruleName={rule ? `${clock}. ${rule.replace(/\.$/, '')}` : clock}
      {...(ribbon.paused ? { words: { text: theirs, late: overdue } } : {})}
    />
  )
}
