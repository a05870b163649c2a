import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useListContext, useTranslate } from 'react-admin'
import { useSession } from '../../layout/console-context.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { filterFor, type QueueTab, queueTabs, tabOf } from './queue-tabs.ts'
import { useOrderCounts } from './use-order-counts.ts'

export const queueRegion = 'order-queue'

const Count = ({ count, loud }: { count: number | undefined; loud: boolean }) =>
  count === undefined ? null : (
    <Box
      component="span"
      sx={{
        ml: 0.75,
        px: 0.75,
        minWidth: 22,
        borderRadius: 3,
        fontSize: 12.5,
        lineHeight: '20px',
        color: loud ? 'tones.consumer.ink' : 'text.secondary',
        bgcolor: loud ? 'tones.consumer.soft' : 'action.hover',
      }}
    >
      {count}
    </Box>
  )

const label = (tab: QueueTab, words: string, count: number | undefined) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center' }}>
    {words}
    <Count count={count} loud={tab.key === 'burning' && (count ?? 0) > 0} />
  </Box>
)

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
          label={label(tab, translate(`resources.orders.tab.${tab.key}`), tab.count && counts[tab.count])}
          sx={{ px: 1.5, minWidth: 0 }}
        />
      ))}
    </Tabs>
  )
}
