import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useGetList, useListContext, useTranslate } from 'react-admin'
import { filterUnder, type ListTab, tabOf } from './list-tab.ts'

const halfAMinute = 30_000

const Count = ({ tab }: { tab: ListTab }) => {
  const { resource } = useListContext()
  const { total } = useGetList(
    resource,
    { filter: tab.filter, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'DESC' } },
    { enabled: tab.count !== undefined, staleTime: halfAMinute },
  )
  if (tab.count === undefined || total === undefined) return null
  const loud = tab.count === 'loud' && total > 0
  return (
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
      {total}
    </Box>
  )
}

/** Saved filters over a list. Choosing one keeps whatever else was filtered by. */
export const ListTabs = ({ tabs, region }: { tabs: readonly ListTab[]; region: string }) => {
  const translate = useTranslate()
  const { resource, filterValues, displayedFilters, setFilters } = useListContext()
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
          label={
            <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center' }}>
              {translate(`resources.${resource}.tab.${tab.key}`)}
              <Count tab={tab} />
            </Box>
          }
          sx={{ px: 1.5, minWidth: 0 }}
        />
      ))}
    </Tabs>
  )
}
