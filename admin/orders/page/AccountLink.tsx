import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useCreatePath } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { CopyText } from '../../fields/CopyText.tsx'
import { useConsoleResources } from '../../layout/console-context.ts'

/** An account's number to copy, and the way to its page where the console has one. */
export const AccountLink = ({ id, number }: { id: number; number: string }) => {
  const createPath = useCreatePath()
  const known = useConsoleResources().some(({ name, show }) => name === 'accounts' && show)
  if (!known) return <CopyText text={number} />
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1 }}>
      <Link component={RouterLink} to={createPath({ resource: 'accounts', id, type: 'show' })}>
        {number}
      </Link>
      <CopyText text={number} bare />
    </Box>
  )
}
