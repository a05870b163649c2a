import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { frame } from './theme.ts'

interface Props {
  /** Its heading, already in the reader's language. */
  title?: string
  /** What stands at the right of the heading. */
  action?: ReactNode
  /** No wider than a comfortable form. */
  narrow?: boolean
  children: ReactNode
}

/** One thing on a page: paper with a quiet heading. Panels stand beside each other, never in each other. */
export const Panel = ({ title, action, narrow = false, children }: Props) => (
  <Paper
    component="section"
    elevation={0}
    sx={{ p: 2, maxWidth: narrow ? frame.readingWidth : undefined, boxSizing: 'border-box', '@media print': { p: 0 } }}
  >
    {title || action ? (
      <Typography component="div" sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1.5 }}>
        <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        {action}
      </Typography>
    ) : null}
    {children}
  </Paper>
)
