import Box from '@mui/material/Box'
import { FilterButton, FilterForm, useCanAccess } from 'react-admin'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { ExportQueueButton } from './ExportQueueButton.tsx'

/** The line over the rows: what to filter by, saved queries, export. */
export const QueueToolbar = () => {
  const phone = useIsPhone()
  const { canAccess: exports = false } = useCanAccess({ resource: 'orders', action: 'export' })
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'flex-end',
        gap: 0.5,
        px: { xs: 1.5, sm: 1.5 },
        pt: 1,
        displayPrint: 'none',
        '& .RaFilterForm-root, & form': { minHeight: 0, flex: '1 1 auto', pb: 1 },
        '& .RaFilterForm-filterFormInput': { minWidth: 0 },
        '& .MuiFormControl-root': { minWidth: { xs: '100%', sm: 150 }, my: 0 },
      }}
    >
      <FilterForm />
      <Box sx={{ display: 'flex', flexShrink: 0, pb: 1, alignItems: 'center' }}>
        <FilterButton />
        {exports && !phone ? <ExportQueueButton /> : null}
      </Box>
    </Box>
  )
}
