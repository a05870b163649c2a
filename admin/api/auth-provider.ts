import type { AuthProvider } from 'react-admin'
import { dropAllDrafts } from '../fields/draft-store.ts'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { mayInConsole } from './access.ts'
import { type Session, signOut } from './session.ts'

/**
 * react-admin's questions, answered from the session the console was opened with. A session that ends while somebody
 * works throws nobody out: session-call.ts waits for the password and goes on.
 */
export const createAuthProvider = (session: Session, resources: readonly ConsoleResource[]): AuthProvider => ({
  login: async () => undefined,
  logout: async () => {
    await signOut()
    dropAllDrafts()
    window.location.assign('/')
    return false
  },
  checkAuth: async () => undefined,
  checkError: async () => undefined,
  getIdentity: async () => ({ ...session }),
  getPermissions: async () => session.permissions,
  canAccess: async ({ resource, action }) => mayInConsole(session, resources, { resource, action }),
})
