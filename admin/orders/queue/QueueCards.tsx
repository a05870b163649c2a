import { useListContext } from 'react-admin'
import { PhoneList } from '../../fields/PhoneList.tsx'
import { OrderTerm } from '../OrderTerm.tsx'
import type { OrderRow } from '../order.ts'
import { QueueEmpty } from './QueueEmpty.tsx'
import { AssigneeCell, StateCell } from './queue-cells.tsx'

/** The queue on a phone: a card an order, as much as the thumb needs. */
export const QueueCards = () => {
  const { total, isPending } = useListContext()
  if (!isPending && total === 0) return <QueueEmpty />
  return (
    <PhoneList<OrderRow>
      primary={({ number, service }) => `№ ${number} · ${service}`}
      secondary={({ consumer, account, address }) => (
        <>
          {`${consumer} · ${account}`}
          <br />
          {address}
        </>
      )}
      aside={(order) => <AssigneeCell order={order} />}
      foot={(order) => (
        <>
          <StateCell order={order} />
          <OrderTerm order={order} />
        </>
      )}
    />
  )
}
