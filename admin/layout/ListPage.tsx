import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { FilterContext, ListBase, type ListBaseProps, Pagination, type RaRecord, useListContext } from 'react-admin'
import { PhoneList } from '../fields/PhoneList.tsx'
import { EmptyList } from './EmptyList.tsx'
import { ListHeading } from './ListHeading.tsx'
import { ListTabs } from './ListTabs.tsx'
import { ListToolbar } from './ListToolbar.tsx'
import { LoadError } from './LoadError.tsx'
import type { ListTab } from './list-tab.ts'
import { NoRows } from './NoRows.tsx'
import { RestoreScroll } from './RestoreScroll.tsx'
import { useIsPhone } from './use-is-phone.ts'

interface PageProps<R extends RaRecord> {
  /** What the rows look like as cards on a phone. */
  phone: ComponentProps<typeof PhoneList<R>>
  /** Saved filters over the rows; `resources.<name>.tab.<key>` names them, `.none.<key>` says why one is empty. */
  tabs?: readonly ListTab[]
  /** react-admin inputs to filter by; `alwaysOn` ones are in sight, the rest by choice. */
  filters?: ReactElement[]
  /** What stands beside the heading: the way to make a new one unless told. */
  actions?: ReactNode
  /** What stands below the rows, on a desk and on a phone: sums of the whole filter. */
  foot?: ReactNode
  /** The table of the desk: <DataTable>. */
  children: ReactNode
}

type Props<R extends RaRecord> = PageProps<R> & Omit<ListBaseProps<R>, keyof PageProps<R>>

const Rows = <R extends RaRecord>({ phone, tabs, children }: Pick<PageProps<R>, 'phone' | 'tabs' | 'children'>) => {
  const isPhone = useIsPhone()
  const { total, isPending, error, refetch } = useListContext()
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!isPending && total === 0) return <NoRows tabs={tabs} />
  return isPhone ? <PhoneList<R> {...phone} /> : children
}

const region = 'list-rows'

const Page = <R extends RaRecord>({ phone, tabs, filters, actions, foot, children }: PageProps<R>) => {
  const { total, isPending, filterValues, error } = useListContext()
  const untouched = Object.keys(filterValues).length === 0
  const empty = !isPending && !error && total === 0 && untouched
  return (
    <FilterContext.Provider value={filters ?? []}>
      <ListHeading actions={actions} />
      {empty ? (
        <EmptyList />
      ) : (
        <Paper elevation={0} sx={{ minWidth: 0, '@media print': { boxShadow: 'none' } }}>
          {tabs ? <ListTabs tabs={tabs} region={region} /> : null}
          {filters ? <ListToolbar filters={filters} /> : null}
          <Box id={region} {...(tabs ? { role: 'tabpanel' } : {})} sx={{ overflowX: 'auto' }}>
            <Rows<R> phone={phone} tabs={tabs}>
              {children}
            </Rows>
          </Box>
          {error ? null : foot}
          {error ? null : (
            <Box sx={{ displayPrint: 'none' }}>
              <Pagination rowsPerPageOptions={[10, 25, 50, 100]} />
            </Box>
          )}
        </Paper>
      )}
      {isPending ? null : <RestoreScroll />}
    </FilterContext.Provider>
  )
}

/**
 * A list as the console's lists are: it keeps filter, sort, page and scroll, 25 rows, a table on a desk and cards on a
 * phone, a kind word where nothing is or comes. Takes what react-admin's <ListBase> takes besides.
 */
export const ListPage = <R extends RaRecord>({ phone, tabs, filters, actions, foot, children, ...list }: Props<R>) => (
  <ListBase<R> perPage={25} {...list}>
    <Page<R> phone={phone} {...(tabs ? { tabs } : {})} {...(filters ? { filters } : {})} actions={actions} foot={foot}>
      {children}
    </Page>
  </ListBase>
)
