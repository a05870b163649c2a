import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { type Identifier, useCreatePath } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { mayInConsole } from '../api/access.ts'
import { useConsoleResources, useSession } from '../layout/console-context.ts'

interface Props {
  resource: string
  id: Identifier
  children: ReactNode
}

/** The way to another record; plain words for those who may not open it. Inside a row it opens its own record. */
export const RecordLink = ({ resource, id, children }: Props) => {
  const createPath = useCreatePath()
  const session = useSession()
  const resources = useConsoleResources()
  const known = resources.some(({ name, show }) => name === resource && show)
  if (!known || !mayInConsole(session, resources, { resource, action: 'show' })) return children
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource, id, type: 'show' })}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </Link>
  )
}
