import Alert from '@mui/material/Alert'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import type { OrderPage } from '../order.ts'

/** Where nothing heavy can be done: whose turn it is and until when. */
export const WaitingFor = ({ order: { tone, dueOn, overdue } }: { order: OrderPage }) => {
  const translate = useTranslate()
  const whose = translate(`resources.orders.actions.waits.${tone}`)
  const until = dueOn
    ? translate(`resources.orders.actions.${overdue ? 'waits_late' : 'waits_until'}`, { day: formatDate(dueOn) })
    : ''
  return (
    <Alert severity={overdue ? 'error' : 'info'} icon={false}>
      {`${whose} ${until}`}
    </Alert>
  )
}
