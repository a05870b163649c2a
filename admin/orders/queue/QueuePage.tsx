import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import { FilterContext, Pagination, useListContext } from 'react-admin'
import { LoadError } from '../../layout/LoadError.tsx'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { KeepScroll } from './KeepScroll.tsx'
import { QueueCards } from './QueueCards.tsx'
import { QueueHeading } from './QueueHeading.tsx'
import { QueueTable } from './QueueTable.tsx'
import { QueueTabs, queueRegion } from './QueueTabs.tsx'
import { QueueToolbar } from './QueueToolbar.tsx'
import { useQueueFilters } from './use-queue-filters.tsx'

const Rows = ({ selectable }: { selectable: boolean }) => {
  const phone = useIsPhone()
  const { error, refetch } = useListContext()
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  return phone ? <QueueCards /> : <QueueTable selectable={selectable} />
}

const rowsPerPage = [10, 25, 50, 100]

/** The queue's page: heading with the next order, tabs, filters, rows. */
export const QueuePage = ({ selectable }: { selectable: boolean }) => {
  const { isPending } = useListContext()
  return (
    <FilterContext.Provider value={useQueueFilters()}>
      <QueueHeading />
      <Paper elevation={0} sx={{ mb: { xs: 8, sm: 0 }, '@media print': { boxShadow: 'none' } }}>
        <QueueTabs />
        <QueueToolbar />
        <Box id={queueRegion} role="tabpanel" sx={{ overflowX: 'auto' }}>
          <Rows selectable={selectable} />
        </Box>
        <Box sx={{ displayPrint: 'none' }}>
          <Pagination rowsPerPageOptions={rowsPerPage} />
        </Box>
      </Paper>
      {isPending ? null : <KeepScroll />}
    </FilterContext.Provider>
  )
}
