import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { Panel } from '../layout/Panel.tsx'

interface Props {
  title: string
  /** The sentence that stands where there is nothing. */
  empty?: string | undefined
  action?: ReactNode
  /** The whole list behind the lines that fit here. */
  more: { resource: string; filter: Record<string, unknown>; total: number; shown: number }
  /** Its lines, <li>. */
  children: ReactNode
}

/** What there is of one kind for an account: a few lines and the way to all of them. */
export const AccountPanel = ({ title, empty, action, more, children }: Props) => {
  const translate = useTranslate()
  const all = `/${more.resource}?filter=${encodeURIComponent(JSON.stringify(more.filter))}&page=1`
  return (
    <Panel title={title} action={action}>
      {empty ? <Typography sx={{ color: 'text.secondary' }}>{empty}</Typography> : null}
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          '& > li + li': { borderTop: '1px solid', borderColor: 'divider' },
        }}
      >
        {children}
      </Box>
      {more.total > more.shown ? (
        <Link component={RouterLink} to={all} sx={{ display: 'inline-block', mt: 1 }}>
          {translate('resources.accounts.all', { total: more.total })}
        </Link>
      ) : null}
    </Panel>
  )
}
