import PlaceIcon from '@mui/icons-material/PlaceOutlined'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { OrderState } from '../OrderState.tsx'
import { OrderTerm } from '../OrderTerm.tsx'
import type { OrderPage } from '../order.ts'
import { PhoneLink } from '../PhoneLink.tsx'

const mapOf = (address: string): string => `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`

/** What a crew needs to know of a visit. */
export const VisitFacts = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h2" component="h2">
        {`№ ${order.number} · ${order.service}`}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <OrderState order={order} />
        <OrderTerm order={order} rule={order.termRule} />
      </Box>
      <Facts>
        <Fact label="resources.orders.fields.address">
          {order.address}{' '}
          <Link
            href={mapOf(order.address)}
            target="_blank"
            rel="noreferrer"
            aria-label={translate('resources.visits.map')}
          >
            <PlaceIcon sx={{ fontSize: 16, verticalAlign: 'text-bottom' }} />
          </Link>
        </Fact>
        <Fact label="resources.orders.fields.consumer">{order.consumerName}</Fact>
        <Fact label="resources.orders.fields.phone">
          <PhoneLink phone={order.phone} />
        </Fact>
        <Fact label="resources.orders.fields.account">{order.account}</Fact>
        {order.note ? <Fact label="resources.orders.fields.note">{order.note}</Fact> : null}
        {order.plannedOn ? (
          <Fact label="resources.orders.fields.plannedOn">{`${formatDate(order.plannedOn)} · ${order.crew ?? ''}`}</Fact>
        ) : null}
      </Facts>
      {order.failedVisits > 0 ? (
        <Alert severity="warning">
          {translate('resources.orders.page.failed_visits', { smart_count: order.failedVisits })}
        </Alert>
      ) : null}
    </Box>
  )
}
