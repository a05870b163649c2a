import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { type Identifier, useCreatePath } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { mayInConsole } from '../api/access.ts'
import { useConsoleResources, useSession } from '../layout/console-context.ts'

interface Props {
  resource: string
  id: Identifier
  /** Amid words, where colour alone would not tell it from them. */
  inText?: boolean
  children: ReactNode
}

/** The way to another record; plain words for those who may not open it. Inside a row it opens its own record. */
export const RecordLink = ({ resource, id, inText = false, children }: Props) => {
  const createPath = useCreatePath()
  const session = useSession()
  const resources = useConsoleResources()
  const known = resources.some(({ name, show }) => name === resource && show)
  if (!known || !mayInConsole(session, resources, { resource, action: 'show' })) return children
  return (
    <Link
      component={RouterLink}
      underline={inText ? 'always' : 'hover'}
      to={createPath({ resource, id, type: 'show' })}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </Link>
  )
}
