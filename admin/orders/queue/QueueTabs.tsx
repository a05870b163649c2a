import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useListContext, useTranslate } from 'react-admin'
import { useSession } from '../../layout/console-context.ts'
import { TabLabel } from '../../layout/TabLabel.tsx'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { filterFor, queueTabs, tabOf } from './queue-tabs.ts'
import { useOrderCounts } from './use-order-counts.ts'

export const queueRegion = 'order-queue'

/** The tabs of console.md: whom the orders wait for, with live counts. Choosing one keeps the other filters. */
export const QueueTabs = () => {
  const translate = useTranslate()
  const { filterValues, displayedFilters, setFilters } = useListContext()
  const counts = useOrderCounts()
  const phone = useIsPhone()
  const tabs = queueTabs(useSession().role === 'dispatcher')
  const choose = (key: string) => {
    const tab = tabs.find((each) => each.key === key)
    if (tab) setFilters(filterFor(tab, filterValues), displayedFilters)
  }
  return (
    <Tabs
      value={tabOf(filterValues, tabs)}
      onChange={(_, key: string) => choose(key)}
      variant="scrollable"
      scrollButtons={phone ? false : 'auto'}
      aria-label={translate('resources.orders.queue.tabs')}
      sx={{ borderBottom: '1px solid', borderColor: 'divider', displayPrint: 'none' }}
    >
      {tabs.map((tab) => (
        <Tab
          key={tab.key}
          value={tab.key}
          aria-controls={queueRegion}
          label={
            <TabLabel
              words={translate(`resources.orders.tab.${tab.key}`)}
              count={tab.count && counts[tab.count]}
              loud={tab.key === 'burning'}
            />
          }
          sx={{ px: 1.5, minWidth: 0 }}
        />
      ))}
    </Tabs>
  )
}
