import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useCanAccess, useGetList, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { RecordLink } from '../fields/RecordLink.tsx'
import { MainLink } from '../layout/MainLink.tsx'
import { OrderState } from '../orders/OrderState.tsx'
import type { OrderRow } from '../orders/order.ts'
import { AccountPanel } from './AccountPanel.tsx'
import type { AccountPage } from './account.ts'

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
  const place = `/orders/create?account=${encodeURIComponent(account.number)}`
  return (
    <AccountPanel
      title={translate('resources.accounts.orders')}
      empty={data?.length === 0 ? translate('resources.accounts.no_orders') : undefined}
      more={{ resource: 'orders', filter: { account: account.number }, total, shown: data?.length ?? 0 }}
      action={places ? <MainLink to={place} label={translate('resources.accounts.place')} /> : null}
    >
      {data?.map((order) => (
        <OrderLine key={order.id} order={order} />
      ))}
    </AccountPanel>
  )
}
