import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import { useSession } from '../../layout/console-context.ts'
import type { OrderPage } from '../order.ts'
import { useOrderWrite } from '../use-order-write.ts'

/** Who works on the order at this moment: a warning where it is somebody else, a way to give it back where it is me. */
export const ClaimNotice = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const { fullName } = useSession()
  const { canAccess: claims = false } = useCanAccess({ resource: 'orders', action: 'claim' })
  const { mutate, isPending } = useOrderWrite((verb: 'release') => office.post<OrderPage>(`orders/${order.id}/${verb}`))
  if (!order.claimedBy) return null
  if (order.claimedBy !== fullName) {
    return (
      <Alert severity="warning" sx={{ mb: 2 }}>
        <b>{translate('resources.orders.claim.by', { name: order.claimedBy })}.</b>{' '}
        {translate('resources.orders.claim.help')}
      </Alert>
    )
  }
  if (!claims) return null
  const giveBack = () =>
    mutate('release', {
      onSuccess: () => notify('resources.orders.claim.given_back', { type: 'info' }),
      onError: (error) => notify(problemText(error), { type: 'error' }),
    })
  return (
    <Alert
      severity="info"
      icon={false}
      sx={{ mb: 2, py: 0, displayPrint: 'none' }}
      action={
        <Button color="inherit" size="small" loading={isPending} onClick={giveBack}>
          {translate('resources.orders.claim.give_back')}
        </Button>
      }
    >
      {translate('resources.orders.claim.mine_help')}
    </Alert>
  )
}
