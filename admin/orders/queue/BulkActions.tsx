import { useState } from 'react'
import { useListContext, useUnselectAll } from 'react-admin'
import { orderLifecycle } from '../../../server/orders/order-lifecycle.ts'
import { useSession } from '../../layout/console-context.ts'
import type { OrderRow } from '../order.ts'
import { BulkAcceptButton } from './BulkAcceptButton.tsx'
import { BulkAssignButton } from './BulkAssignButton.tsx'
import { BulkOutcomeDialog } from './BulkOutcomeDialog.tsx'
import type { BulkOutcome } from './use-bulk.ts'

/** What can be done with the chosen orders at once; what was refused is told one by one. */
export const BulkActions = () => {
  const { role } = useSession()
  const { data = [] } = useListContext<OrderRow>()
  const [refused, setRefused] = useState<BulkOutcome['refused']>([])
  const unselect = useUnselectAll('orders')
  const accepts = orderLifecycle.transitions.some(({ event, by }) => event === 'accept' && by.includes(role))
  const onDone = (outcome: BulkOutcome) => (outcome.refused.length === 0 ? unselect() : setRefused(outcome.refused))
  const close = () => {
    setRefused([])
    unselect()
  }
  return (
    <>
      {accepts ? <BulkAcceptButton onDone={onDone} /> : null}
      <BulkAssignButton onDone={onDone} />
      <BulkOutcomeDialog refused={refused} orders={data} onClose={close} />
    </>
  )
}
