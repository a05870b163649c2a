import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import type { ComponentProps, ReactNode } from 'react'
import { List, type ListProps, type RaRecord, useListContext, useResourceDefinition } from 'react-admin'
import { PhoneList } from '../fields/PhoneList.tsx'
import { EmptyList } from './EmptyList.tsx'
import { ListTabs } from './ListTabs.tsx'
import { LoadError } from './LoadError.tsx'
import type { ListTab } from './list-tab.ts'
import { NoRows } from './NoRows.tsx'
import { useIsPhone } from './use-is-phone.ts'

interface Props<R extends RaRecord> extends Omit<ListProps<R>, 'children'> {
  /** What the rows look like as cards on a phone. */
  phone: ComponentProps<typeof PhoneList<R>>
  /** Saved filters over the rows; `resources.<name>.tab.<key>` names them, `.none.<key>` says why one is empty. */
  tabs?: readonly ListTab[]
  /** The table of the desk: <DataTable>. */
  children: ReactNode
}

const ListError = () => {
  const { error, refetch } = useListContext()
  return <LoadError error={error} onRetry={() => void refetch()} />
}

const ListPaper = ({ children, className }: { children?: ReactNode; className?: string }) => (
  <Paper elevation={0} className={className} sx={{ overflow: 'hidden' }}>
    {children}
  </Paper>
)

const Rows = <R extends RaRecord>({ phone, tabs, children }: Pick<Props<R>, 'phone' | 'tabs' | 'children'>) => {
  const isPhone = useIsPhone()
  const { total, isPending } = useListContext()
  if (!isPending && total === 0) return <NoRows tabs={tabs} />
  return isPhone ? <PhoneList<R> {...phone} /> : children
}

const region = 'list-rows'

/**
 * A list as the console's lists are: react-admin's <List> that keeps filter, sort, page and scroll, 25 rows, a table on
 * a desk and cards on a phone, a kind word where nothing is or comes. Everything <List> takes may be given.
 */
export const ListPage = <R extends RaRecord>({ phone, tabs, children, ...list }: Props<R>) => {
  const { hasCreate } = useResourceDefinition()
  const nothingToDo = list.exporter === false && !hasCreate && !list.filters
  return (
    <List<R>
      perPage={25}
      empty={<EmptyList />}
      component={ListPaper}
      error={<ListError />}
      {...(nothingToDo ? { actions: false } : {})}
      {...list}
    >
      {tabs ? <ListTabs tabs={tabs} region={region} /> : null}
      <Box id={region} {...(tabs ? { role: 'tabpanel' } : {})} sx={{ overflowX: 'auto' }}>
        <Rows<R> phone={phone} tabs={tabs}>
          {children}
        </Rows>
      </Box>
    </List>
  )
}
