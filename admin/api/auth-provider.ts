import type { AuthProvider } from 'react-admin'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { mayInConsole } from './access.ts'
import { isProblem } from './http-problem.ts'
import { type Session, signOut } from './session.ts'
import { announceSessionEnd } from './session-end.ts'

/**
 * react-admin's questions, answered from the session the console was opened with. A session that ends while somebody
 * works (401) throws nobody out: the frame asks for the password over the page and nothing typed is lost.
 */
export const createAuthProvider = (session: Session, resources: readonly ConsoleResource[]): AuthProvider => ({
  login: async () => undefined,
  logout: async () => {
    await signOut()
    window.location.assign('/')
    return false
  },
  checkAuth: async () => undefined,
  checkError: async (error: unknown) => {
    if (isProblem(error) && error.status === 401) announceSessionEnd()
  },
  getIdentity: async () => ({ ...session }),
  getPermissions: async () => session.permissions,
  canAccess: async ({ resource, action }) => mayInConsole(session, resources, { resource, action }),
})
