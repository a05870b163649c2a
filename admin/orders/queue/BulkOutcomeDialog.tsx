import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import type { OrderRow } from '../order.ts'
import type { BulkOutcome } from './use-bulk.ts'

interface Props {
  refused: BulkOutcome['refused']
  orders: readonly OrderRow[]
  onClose: () => void
}

/** Which of the chosen orders stayed as they were, and why. */
export const BulkOutcomeDialog = ({ refused, orders, onClose }: Props) => {
  const translate = useTranslate()
  const numberOf = new Map(orders.map(({ id, number }) => [id, number]))
  return (
    <Dialog open={refused.length > 0} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="bulk-outcome">
      <DialogTitle id="bulk-outcome">
        {translate('resources.orders.bulk.refused', { smart_count: refused.length })}
      </DialogTitle>
      <DialogContent>
        {refused.map(({ id, reason }) => (
          <Typography key={id} sx={{ mb: 1 }}>
            <b>{`№ ${numberOf.get(id) ?? id}`}</b>
            {` — ${reason}`}
          </Typography>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('resources.orders.bulk.understood')}</Button>
      </DialogActions>
    </Dialog>
  )
}
