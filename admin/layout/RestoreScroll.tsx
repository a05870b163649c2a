import { useListContext, useRestoreScrollPosition } from 'react-admin'

/** Brings a list back to where it was scrolled; stands on the page once the rows do. */
export const RestoreScroll = () => {
  const { resource } = useListContext()
  useRestoreScrollPosition(`${resource}.scroll`)
  return null
}
