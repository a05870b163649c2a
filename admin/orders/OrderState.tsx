import { StateChip, toneOf } from '../fields/StateChip.tsx'
import type { OrderRow } from './order.ts'
import { useStateLabel } from './use-state-label.ts'

/** The order's state as a chip in the reader's language. */
export const OrderState = ({ order }: { order: Pick<OrderRow, 'state' | 'stateLabel' | 'tone'> }) => (
  <StateChip label={useStateLabel()(order)} tone={toneOf(order.tone)} />
)
