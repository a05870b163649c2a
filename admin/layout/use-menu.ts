import { mayInConsole } from '../api/access.ts'
import { useConsoleResources, useSession } from './console-context.ts'
import type { ConsoleResource, MenuGroup } from './console-resource.ts'

const order: MenuGroup[] = ['work', 'reference', 'reports', 'control']

/** The menu as this person sees it: groups in order, only the places they may open, no empty group. */
export const useMenu = (): { group: MenuGroup; places: ConsoleResource[] }[] => {
  const session = useSession()
  const resources = useConsoleResources()
  const open = resources.filter(
    ({ name, list, inMenu = true }) =>
      inMenu && list && mayInConsole(session, resources, { resource: name, action: 'list' }),
  )
  return order
    .map((group) => ({ group, places: open.filter((place) => place.group === group) }))
    .filter(({ places }) => places.length > 0)
}
