import RefundIcon from '@mui/icons-material/CurrencyExchangeOutlined'
import Button from '@mui/material/Button'
import { useCanAccess, useGetList, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { CreateLink } from '../layout/CreateLink.tsx'

/** Where what is owed back to payers stands; says how much of it there is. */
const RefundsButton = () => {
  const translate = useTranslate()
  const { canAccess: reads = false } = useCanAccess({ resource: 'refunds', action: 'list' })
  const { total } = useGetList(
    'refunds',
    { filter: { state: 'due' }, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'DESC' } },
    { enabled: reads },
  )
  if (!reads || total === undefined) return null
  return (
    <Button component={Link} to="/refunds" variant="outlined" startIcon={<RefundIcon />}>
      {translate('resources.payments.refunds', { total })}
    </Button>
  )
}

/** Beside the heading: what is owed back, and the way to write a payment down. */
export const PaymentListActions = () => (
  <>
    <RefundsButton />
    <CreateLink label="resources.payments.record" />
  </>
)
