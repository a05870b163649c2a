import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { instantText } from '../../fields/Instant.tsx'
import { Panel } from '../../layout/Panel.tsx'
import type { OrderPage } from '../order.ts'
import { useKindLabel } from './use-checks.ts'

/** What the consumer asks, in their own words, and what has to be known before anything else. */
export const AskedPanel = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const kindLabel = useKindLabel()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.orders.page.${key}`, more)
  const { note, distanceKm, clarification, reason, disconnectedForDebt, consent, failedVisits } = order
  const came = `${instantText(order.orderedAt)}, ${translate(`resources.orders.channel.${order.channel}`)}`
  const distance = distanceKm === null ? '' : ` · ${say('kilometres', { smart_count: distanceKm })}`
  return (
    <Panel title={say('asked')}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Typography sx={{ fontWeight: 550 }}>{order.serviceName}</Typography>
        <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {note ? (
            `«${note}»`
          ) : (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {say('nothing_said')}
            </Box>
          )}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {`${came}${distance}`}
          <br />
          {say('consent', { version: consent.textVersion, at: instantText(consent.at) })}
        </Typography>
        {disconnectedForDebt ? <Alert severity="warning">{say('debt')}</Alert> : null}
        {failedVisits > 0 ? (
          <Alert severity="warning">{say('failed_visits', { smart_count: failedVisits })}</Alert>
        ) : null}
        {clarification ? (
          <Alert severity="error">
            <b>{say('clarification')}: </b>
            {clarification.message}
            {clarification.fields?.length ? ` (${clarification.fields.map(kindLabel).join('; ')})` : ''}
          </Alert>
        ) : null}
        {reason ? (
          <Alert severity="info">
            <b>{say('closed_because')}: </b>
            {reason}
          </Alert>
        ) : null}
      </Box>
    </Panel>
  )
}
