import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useGetList, useListContext, useTranslate } from 'react-admin'
import { filterUnder, type ListTab, tabOf } from './list-tab.ts'
import { TabLabel } from './TabLabel.tsx'

const halfAMinute = 30_000

const CountedLabel = ({ tab }: { tab: ListTab }) => {
  const translate = useTranslate()
  const { resource } = useListContext()
  const { total } = useGetList(
    resource,
    { filter: tab.filter, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'DESC' } },
    { enabled: tab.count !== undefined, staleTime: halfAMinute },
  )
  const words = translate(`resources.${resource}.tab.${tab.key}`)
  return <TabLabel words={words} count={tab.count && total} loud={tab.count === 'loud'} />
}

/** Saved filters over a list. Choosing one keeps whatever else was filtered by. */
export const ListTabs = ({ tabs, region }: { tabs: readonly ListTab[]; region: string }) => {
  const translate = useTranslate()
  const { filterValues, displayedFilters, setFilters } = useListContext()
  const choose = (key: string) => {
    const tab = tabs.find((each) => each.key === key)
    if (tab) setFilters(filterUnder(tabs, tab, filterValues), displayedFilters)
  }
  return (
    <Tabs
      value={tabOf(tabs, filterValues)?.key ?? false}
      onChange={(_, key: string) => choose(key)}
      variant="scrollable"
      scrollButtons="auto"
      allowScrollButtonsMobile
      aria-label={translate('console.tabs')}
      sx={{ borderBottom: '1px solid', borderColor: 'divider', displayPrint: 'none' }}
    >
      {tabs.map((tab) => (
        <Tab
          key={tab.key}
          value={tab.key}
          aria-controls={region}
          label={<CountedLabel tab={tab} />}
          sx={{ px: 1.5, minWidth: 0 }}
        />
      ))}
    </Tabs>
  )
}
