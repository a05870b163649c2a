import DoneIcon from '@mui/icons-material/TaskAltOutlined'
import Button from '@mui/material/Button'
import { useListContext, useTranslate } from 'react-admin'
import { EmptyState } from '../../fields/EmptyState.tsx'
import { useSession } from '../../layout/console-context.ts'
import { filterFor, isNarrowed, queueTabs, tabOf } from './queue-tabs.ts'

/** A tab with nothing in it says why that is good, or how to widen what was asked. */
export const QueueEmpty = () => {
  const translate = useTranslate()
  const { filterValues, setFilters } = useListContext()
  const tabs = queueTabs(useSession().role === 'dispatcher')
  const key = tabOf(filterValues, tabs)
  const tab = tabs.find((each) => each.key === key)
  if (!isNarrowed(filterValues) || !tab) {
    return <EmptyState icon={DoneIcon} text={translate(`resources.orders.none.${key}`)} />
  }
  return (
    <EmptyState text={translate('resources.orders.none.filtered')} help={translate('resources.orders.none.widen')}>
      <Button variant="outlined" onClick={() => setFilters(filterFor(tab, {}), {})}>
        {translate('resources.orders.none.clear')}
      </Button>
    </EmptyState>
  )
}
