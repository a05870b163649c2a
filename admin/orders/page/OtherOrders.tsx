import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useCreatePath, useGetList, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { OrderState } from '../OrderState.tsx'
import type { OrderPage, OrderRow } from '../order.ts'

const most = 6

/** What else was asked for this account: the open ones tell of doubles, the closed ones of what was done before. */
export const OtherOrders = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const createPath = useCreatePath()
  const { data = [], isPending } = useGetList<OrderRow>('orders', {
    filter: { accountId: order.accountId },
    sort: { field: 'id', order: 'DESC' },
    pagination: { page: 1, perPage: most + 1 },
  })
  const others = data.filter(({ id }) => id !== order.id).slice(0, most)
  if (isPending) return null
  return (
    <Box sx={{ mt: 1.5, displayPrint: 'none' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {translate(`resources.orders.consumer.${others.length > 0 ? 'others' : 'no_others'}`)}
      </Typography>
      {others.map((other) => (
        <Box key={other.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.25, minWidth: 0 }}>
          <Link
            component={RouterLink}
            to={createPath({ resource: 'orders', id: other.id, type: 'show' })}
            noWrap
            title={other.serviceName}
            sx={{ flex: 1, minWidth: 0 }}
          >
            {`№ ${other.number} · ${other.service}`}
          </Link>
          <OrderState order={other} />
        </Box>
      ))}
    </Box>
  )
}
