import Box from '@mui/material/Box'
import { lazy, Suspense } from 'react'
import { FilterButton, FilterForm, useCanAccess, useListContext } from 'react-admin'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { ExportQueueButton } from './ExportQueueButton.tsx'

const BulkActions = lazy(async () => ({ default: (await import('./BulkActions.tsx')).BulkActions }))

const filtersSx = {
  '& form': { minHeight: 0, flex: '1 1 auto', pb: 1 },
  '& .RaFilterForm-filterFormInput': { minWidth: 0 },
  '& .MuiFormControl-root': { minWidth: { xs: '100%', sm: 150 }, my: 0 },
} as const

/** The line over the rows: what to filter by, saved queries, export; or what to do with the chosen rows. */
export const QueueToolbar = () => {
  const phone = useIsPhone()
  const { selectedIds = [] } = useListContext()
  const { canAccess: exports = false } = useCanAccess({ resource: 'orders', action: 'export' })
  const chosen = selectedIds.length > 0
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: chosen ? 'center' : 'flex-end',
        gap: 0.5,
        minHeight: 61,
        boxSizing: 'border-box',
        px: 1.5,
        pt: chosen ? 0 : 1,
        bgcolor: chosen ? 'tones.office.soft' : 'transparent',
        displayPrint: 'none',
        ...filtersSx,
      }}
    >
      {chosen ? (
        <Suspense fallback={null}>
          <BulkActions />
        </Suspense>
      ) : (
        <>
          <FilterForm />
          <Box sx={{ display: 'flex', flexShrink: 0, pb: 1, alignItems: 'center' }}>
            <FilterButton />
            {exports && !phone ? <ExportQueueButton /> : null}
          </Box>
        </>
      )}
    </Box>
  )
}
