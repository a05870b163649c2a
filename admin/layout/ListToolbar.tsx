import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { FilterButton, FilterForm } from 'react-admin'

const isAlwaysOn = ({ props }: ReactElement): boolean =>
  typeof props === 'object' && props !== null && 'alwaysOn' in props && props.alwaysOn === true

/** The line over the rows: what to filter by, and saved queries. */
export const ListToolbar = ({ filters }: { filters: readonly ReactElement[] }) => (
  <Box
    sx={{
      display: 'flex',
      alignItems: 'flex-end',
      gap: 0.5,
      px: 1.5,
      pt: 1,
      displayPrint: 'none',
      '& .RaFilterForm-root, & form': { minHeight: 0, flex: '1 1 auto', pb: 1 },
      '& .RaFilterForm-filterFormInput': { minWidth: 0 },
      '& .MuiFormControl-root': { minWidth: { xs: '100%', sm: 150 }, my: 0 },
    }}
  >
    <FilterForm />
    {filters.every(isAlwaysOn) ? null : (
      <Box sx={{ flexShrink: 0, pb: 1 }}>
        <FilterButton />
      </Box>
    )}
  </Box>
)
