import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

interface Props {
  /** What one came for. */
  main: ReactNode
  /** What is looked up beside it; under it where the window is narrow. */
  side: ReactNode
  /** How wide the side is, as a CSS length or share. */
  sideWidth?: string
  /** Whether the side stands over the main where there is one column only. */
  sideFirst?: boolean
}

const column = { display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' } as const

/** A record's page: panels at the left two thirds, panels at the right third. */
export const TwoColumns = ({ main, side, sideWidth = 'minmax(320px, 1fr)', sideFirst = false }: Props) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      alignItems: 'start',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `minmax(0, 2fr) ${sideWidth}` },
    }}
  >
    <Box sx={column}>{main}</Box>
    <Box sx={{ ...column, order: { xs: sideFirst ? -1 : 0, md: 0 } }}>{side}</Box>
  </Box>
)
