import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useGetResourceLabel, useListContext, useResourceDefinition } from 'react-admin'
import { CreateLink } from './CreateLink.tsx'

/** The list's name, and at its right what can be done besides looking. */
export const ListHeading = ({ actions }: { actions?: ReactNode }) => {
  const labelOf = useGetResourceLabel()
  const { resource } = useListContext()
  const { hasCreate } = useResourceDefinition()
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5, minHeight: 36 }}>
      <Typography variant="h1" sx={{ flex: 1 }}>
        {labelOf(resource, 2)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, displayPrint: 'none' }}>
        {actions ?? (hasCreate ? <CreateLink /> : null)}
      </Box>
    </Box>
  )
}
