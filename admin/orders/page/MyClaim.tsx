import MineIcon from '@mui/icons-material/PanToolOutlined'
import Button from '@mui/material/Button'
import Tooltip from '@mui/material/Tooltip'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import { useSession } from '../../layout/console-context.ts'
import type { OrderPage } from '../order.ts'
import { useOrderWrite } from '../use-order-write.ts'
import { useKeptClaim } from './use-kept-claim.ts'

/** Keeps the order to oneself while one works on it, so that nobody does it twice; pressed again it goes back. */
export const MyClaim = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const { fullName } = useSession()
  const { canAccess: claims = false } = useCanAccess({ resource: 'orders', action: 'claim' })
  const { mutate, isPending } = useOrderWrite((verb: 'claim' | 'release') =>
    office.post<OrderPage>(`orders/${order.id}/${verb}`),
  )
  const mine = order.claimedBy === fullName
  useKeptClaim(order.id, claims && mine)
  if (!claims || order.dueOn === null || (order.claimedBy && !mine)) return null
  const say = (key: string) => translate(`resources.orders.claim.${key}`)
  const press = () =>
    mutate(mine ? 'release' : 'claim', {
      onSuccess: () => notify(`resources.orders.claim.${mine ? 'given_back' : 'taken'}`, { type: 'info' }),
      onError: (error) => notify(problemText(error), { type: 'error' }),
    })
  return (
    <Tooltip title={say(mine ? 'mine_help' : 'take_help')} describeChild>
      <Button
        size="small"
        color={mine ? 'primary' : 'inherit'}
        startIcon={<MineIcon />}
        loading={isPending}
        loadingPosition="start"
        aria-pressed={mine}
        onClick={press}
        sx={{ minHeight: 28, color: mine ? undefined : 'text.secondary', displayPrint: 'none' }}
      >
        {say(mine ? 'mine' : 'take')}
      </Button>
    </Tooltip>
  )
}
