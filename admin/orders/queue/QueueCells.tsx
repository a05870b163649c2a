import LockIcon from '@mui/icons-material/LockOutlined'
import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import { useTranslate } from 'react-admin'
import { useSession } from '../../layout/console-context.ts'
import { shortName } from '../../layout/short-name.ts'
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

/** Who asks, and for which account; the address on hover. Those who see all REMs read which one in a second line. */
export const ConsumerCell = ({ order, withDistrict }: Props & { withDistrict: boolean }) => {
  const { consumer, account, address, district } = order
  const known = withDistrict ? `${account} · ${district.replace(/ РЕМ$/, '')}` : ` · ${account}`
  return (
    <Box component="span" title={address} sx={{ lineHeight: withDistrict ? 1.25 : 'inherit' }}>
      {consumer}
      <Box
        component="span"
        sx={{
          color: 'text.secondary',
          ...(withDistrict
            ? { display: 'block', fontSize: 12.5, overflow: 'hidden', textOverflow: 'ellipsis', lineHeight: 1.25 }
            : {}),
        }}
      >
        {known}
      </Box>
    </Box>
  )
}

export const TermCell = ({ order, rule }: Props & { rule?: string }) => <OrderTerm order={order} rule={rule} />

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
