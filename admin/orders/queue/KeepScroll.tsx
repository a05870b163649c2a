import { useRestoreScrollPosition } from 'react-admin'

/** Brings the queue back to where it was scrolled; stands on the page once the rows do. */
export const KeepScroll = () => {
  useRestoreScrollPosition('orders.scroll')
  return null
}
