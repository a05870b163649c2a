import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'

/** What is known of a thing, label beside value; stands in a page's panel. Rows are <Fact>. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <Box
    component="dl"
    sx={{
      m: 0,
      display: 'grid',
      gridTemplateColumns: { xs: '1fr', sm: 'minmax(120px, 34%) 1fr' },
      columnGap: 2,
      rowGap: { xs: 0, sm: 0.75 },
    }}
  >
    {children}
  </Box>
)

interface FactProps {
  /** A translation key, or the words themselves. */
  label: string
  children: ReactNode
}

/** One line of <Facts>. */
export const Fact = ({ label, children }: FactProps) => (
  <>
    <Typography component="dt" variant="body2" sx={{ color: 'text.secondary', pt: '1px' }}>
      {useTranslate()(label, { _: label })}
    </Typography>
    <Typography component="dd" sx={{ m: 0, mb: { xs: 1, sm: 0 }, minWidth: 0, overflowWrap: 'anywhere' }}>
      {children ?? '—'}
    </Typography>
  </>
)
