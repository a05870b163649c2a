import type { ConsoleResource } from '../layout/console-resource.ts'
import type { Session } from './session.ts'

const generally: Readonly<Record<string, string>> = {
  list: 'read',
  show: 'read',
  export: 'read',
  create: 'write',
  edit: 'write',
  delete: 'write',
}

/**
 * The permission an action needs: the resource's own entry in `access`, else `<resource>.read` or `.write` for
 * react-admin's pages, else `<resource>.<action>`.
 */
export const permissionFor = (resources: readonly ConsoleResource[], resource: string, action: string): string => {
  const own = resources.find(({ name }) => name === resource)?.access?.[action]
  return own ?? `${resource}.${generally[action] ?? action}`
}

/** Whether the session may; the server asks the same again of every call. */
export const mayInConsole = (
  session: Session,
  resources: readonly ConsoleResource[],
  asked: { resource: string; action: string },
): boolean => session.permissions.includes(permissionFor(resources, asked.resource, asked.action))
