import LockIcon from '@mui/icons-material/LockOutlined'
import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { useSession } from '../../layout/console-context.ts'
import { shortName } from '../../layout/short-name.ts'
import { OrderState } from '../OrderState.tsx'
import { OrderTerm } from '../OrderTerm.tsx'
import type { OrderRow } from '../order.ts'

interface Props {
  order: OrderRow
}

/** The order's number as people read it out, in columns. */
export const NumberCell = ({ order: { number } }: Props) => (
  <Box component="span" sx={{ fontWeight: 600 }}>
    {number}
  </Box>
)

export const ServiceCell = ({ order: { service, serviceName } }: Props) => (
  <Box component="span" title={serviceName}>
    {service}
  </Box>
)

/** Who asks, and for which account; the address on hover. */
export const ConsumerCell = ({ order: { consumer, account, address } }: Props) => (
  <Box component="span" title={address}>
    {consumer}
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {` · ${account}`}
    </Box>
  </Box>
)

export const TermCell = ({ order, rule }: Props & { rule?: string }) => <OrderTerm order={order} rule={rule} />

/** Until when the consumer must act: a term of theirs, shown while our clock stands. */
export const ConsumerDue = ({ order: { ribbon, overdue } }: Props) => {
  const translate = useTranslate()
  if (!ribbon.paused || ribbon.dueOn === null) return null
  const day = formatDate(ribbon.dueOn)
  return (
    <Tooltip title={translate(`resources.orders.queue.${overdue ? 'consumer_late' : 'consumer_due'}`, { day })}>
      <Box
        component="span"
        sx={{
          fontSize: 12.5,
          whiteSpace: 'nowrap',
          color: overdue ? 'tones.consumer.ink' : 'text.secondary',
          fontWeight: overdue ? 650 : 400,
        }}
      >
        {translate('resources.orders.queue.until', { day: day.slice(0, 5) })}
      </Box>
    </Tooltip>
  )
}

/** The state, and until when the consumer has, where the next step is theirs. */
export const StateCell = ({ order }: Props) => (
  <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
    <OrderState order={order} />
    <ConsumerDue order={order} />
  </Box>
)

/** Whose order it is: «Я», a colleague, or nobody's; who works on it at this moment. */
export const AssigneeCell = ({ order: { assigneeId, assignee, claimedBy } }: Props) => {
  const translate = useTranslate()
  const { id, fullName } = useSession()
  const owner = assigneeId === id ? translate('resources.orders.queue.me') : assignee ? shortName(assignee) : '—'
  const other = claimedBy && claimedBy !== fullName ? claimedBy : null
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minWidth: 0 }} title={assignee ?? ''}>
      {other ? (
        <Tooltip title={translate('resources.orders.claim.by', { name: other })}>
          <LockIcon
            sx={{ fontSize: 15, color: 'text.secondary' }}
            titleAccess={translate('resources.orders.claim.by', { name: other })}
          />
        </Tooltip>
      ) : null}
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {owner}
      </Box>
    </Box>
  )
}
