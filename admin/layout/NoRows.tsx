import Button from '@mui/material/Button'
import { useListContext, useTranslate } from 'react-admin'
import { EmptyState } from '../fields/EmptyState.tsx'
import { type ListTab, tabOf } from './list-tab.ts'

/** A list that holds no row under its filters: why that is good (a tab of its own), or how to see more. */
export const NoRows = ({ tabs = [] }: { tabs?: readonly ListTab[] }) => {
  const translate = useTranslate()
  const { resource, filterValues, displayedFilters, setFilters } = useListContext()
  const tab = tabOf(tabs, filterValues)
  const beyond = Object.keys(filterValues).filter((field) => !tab || !(field in tab.filter))
  if (tab && beyond.length === 0) {
    const empty = translate(`resources.${resource}.empty`, { _: translate('console.empty.list') })
    return <EmptyState text={translate(`resources.${resource}.none.${tab.key}`, { _: empty })} />
  }
  return (
    <EmptyState text={translate('console.empty.filtered')}>
      <Button variant="outlined" onClick={() => setFilters({ ...tab?.filter }, displayedFilters)}>
        {translate('console.empty.clear')}
      </Button>
    </EmptyState>
  )
}
