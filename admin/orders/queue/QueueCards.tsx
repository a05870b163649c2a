import { useListContext } from 'react-admin'
import { PhoneList } from '../../fields/PhoneList.tsx'
import { useSession } from '../../layout/console-context.ts'
import { OrderState } from '../OrderState.tsx'
import { OrderTerm } from '../OrderTerm.tsx'
import type { OrderRow } from '../order.ts'
import { AssigneeCell } from './QueueCells.tsx'
import { QueueEmpty } from './QueueEmpty.tsx'

/** The queue on a phone: a card an order, as much as the thumb needs. */
export const QueueCards = () => {
  const { total, isPending } = useListContext()
  const everywhere = useSession().district === null
  if (!isPending && total === 0) return <QueueEmpty />
  return (
    <PhoneList<OrderRow>
      primary={({ number, service }) => `№ ${number} · ${service}`}
      secondary={({ consumer, account, address, district }) => (
        <>
          {`${consumer} · ${account}`}
          <br />
          {everywhere ? `${district} · ${address}` : address}
        </>
      )}
      aside={(order) => (order.assigneeId || order.claimedBy ? <AssigneeCell order={order} /> : null)}
      foot={(order) => (
        <>
          <OrderState order={order} />
          <OrderTerm order={order} />
        </>
      )}
    />
  )
}
