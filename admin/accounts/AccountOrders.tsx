import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCanAccess, useGetList, useTranslate } from 'react-admin'
import { Link, useNavigate } from 'react-router'
import { formatDate } from '../../server/time/iso-date.ts'
import { RecordLink } from '../fields/RecordLink.tsx'
import { KeyCap } from '../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { OrderState } from '../orders/OrderState.tsx'
import type { OrderRow } from '../orders/order.ts'
import { AccountPanel } from './AccountPanel.tsx'
import type { AccountPage } from './account.ts'

const PlaceButton = ({ to }: { to: string }) => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const phone = useIsPhone()
  const label = translate('resources.accounts.place')
  useShortcut('e', () => navigate(to), label)
  return (
    <Button
      component={Link}
      to={to}
      variant="contained"
      endIcon={phone ? undefined : <KeyCap combo="e" />}
      sx={{ displayPrint: 'none' }}
    >
      {label}
    </Button>
  )
}

const OrderLine = ({ order }: { order: OrderRow }) => (
  <Box
    component="li"
    sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, alignItems: 'center', columnGap: 1.5, py: 0.75 }}
  >
    <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
      <RecordLink resource="orders" id={order.id}>{`№ ${order.number} · ${order.service}`}</RecordLink>
    </Box>
    <Typography component="span" variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {formatDate(order.orderedOn)}
    </Typography>
    <Box sx={{ width: { sm: 200 } }}>
      <OrderState order={order} />
    </Box>
  </Box>
)

const most = 25

/** What was ordered for the account, newest first, and the way to order once more. */
export const AccountOrders = ({ account }: { account: AccountPage }) => {
  const translate = useTranslate()
  const { canAccess: places = false } = useCanAccess({ resource: 'orders', action: 'create' })
  const { data, total = 0 } = useGetList<OrderRow>('orders', {
    filter: { accountId: account.id },
    sort: { field: 'id', order: 'DESC' },
    pagination: { page: 1, perPage: most },
  })
  return (
    <AccountPanel
      title={translate('resources.accounts.orders')}
      empty={data?.length === 0 ? translate('resources.accounts.no_orders') : undefined}
      more={{ resource: 'orders', filter: { account: account.number }, total, shown: data?.length ?? 0 }}
      action={places ? <PlaceButton to={`/orders/create?account=${encodeURIComponent(account.number)}`} /> : null}
    >
      {data?.map((order) => (
        <OrderLine key={order.id} order={order} />
      ))}
    </AccountPanel>
  )
}
