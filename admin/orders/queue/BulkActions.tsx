import CloseIcon from '@mui/icons-material/Close'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useListContext, useTranslate, useUnselectAll } from 'react-admin'
import { orderLifecycle } from '../../../server/orders/order-lifecycle.ts'
import { useSession } from '../../layout/console-context.ts'
import type { OrderRow } from '../order.ts'
import { BulkAcceptButton } from './BulkAcceptButton.tsx'
import { BulkAssignButton } from './BulkAssignButton.tsx'
import { BulkOutcomeDialog } from './BulkOutcomeDialog.tsx'
import type { BulkOutcome } from './use-bulk.ts'

/** What can be done with the chosen orders at once; what was refused is told one by one. */
export const BulkActions = () => {
  const translate = useTranslate()
  const { role } = useSession()
  const { data = [], selectedIds = [] } = useListContext<OrderRow>()
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
      <IconButton size="small" aria-label={translate('ra.action.unselect')} onClick={() => unselect()}>
        <CloseIcon fontSize="small" />
      </IconButton>
      <Typography role="status" sx={{ fontWeight: 600, mr: 2 }}>
        {translate('ra.action.bulk_actions', { smart_count: selectedIds.length })}
      </Typography>
      {accepts ? <BulkAcceptButton onDone={onDone} /> : null}
      <BulkAssignButton onDone={onDone} />
      <BulkOutcomeDialog refused={refused} orders={data} onClose={close} />
    </>
  )
}
