import LockIcon from '@mui/icons-material/LockOutlined'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Tooltip from '@mui/material/Tooltip'
import type { MouseEvent } from 'react'
import { useCreatePath, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { useSession } from '../../layout/console-context.ts'
import { shortName } from '../../layout/short-name.ts'
import { OrderTerm } from '../OrderTerm.tsx'
import type { OrderRow } from '../order.ts'

interface Props {
  order: OrderRow
}

/** The order's number as people read it out; a link, so that another tab can hold it. */
export const NumberCell = ({ order: { id, number } }: Props) => {
  const createPath = useCreatePath()
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource: 'orders', id, type: 'show' })}
      data-open
      color="inherit"
      onClick={(event: MouseEvent) => event.stopPropagation()}
      sx={{ fontWeight: 600 }}
    >
      {number}
    </Link>
  )
}

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
          whiteSpace: 'nowrap',
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
