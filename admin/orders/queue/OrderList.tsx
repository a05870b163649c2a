import { ListBase, useCanAccess } from 'react-admin'
import { useSession } from '../../layout/console-context.ts'
import { QueuePage } from './QueuePage.tsx'
import { queueTabs } from './queue-tabs.ts'

const byUrgency = { field: 'dueOn', order: 'ASC' } as const

/** The queue: the orders of my REM by whom they wait for, most urgent first. Comes back as it was left. */
export const OrderList = () => {
  const [first] = queueTabs(useSession().role === 'dispatcher')
  const { canAccess: assigns = false } = useCanAccess({ resource: 'orders', action: 'assign' })
  return (
    <ListBase sort={byUrgency} perPage={25} filterDefaultValues={first?.filter}>
      <QueuePage selectable={assigns} />
    </ListBase>
  )
}
