import Alert from '@mui/material/Alert'
import { useTranslate } from 'react-admin'
import { useSession } from '../../layout/console-context.ts'
import type { OrderPage } from '../order.ts'

/** Says that somebody else works on the order at this moment. */
export const ClaimNotice = ({ order: { claimedBy } }: { order: OrderPage }) => {
  const translate = useTranslate()
  const { fullName } = useSession()
  if (!claimedBy || claimedBy === fullName) return null
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      <b>{translate('resources.orders.claim.by', { name: claimedBy })}.</b> {translate('resources.orders.claim.help')}
    </Alert>
  )
}
