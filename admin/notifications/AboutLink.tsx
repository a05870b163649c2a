import { useTranslate } from 'react-admin'
import { RecordLink } from '../fields/RecordLink.tsx'
import type { NotificationRow } from './notification.ts'

/** What a message is about, in words: `№ 556001`, or a reading. */
export const useAbout = () => {
  const translate = useTranslate()
  return ({ orderNumber, readingId }: NotificationRow): string => {
    if (orderNumber !== null) return `№ ${orderNumber}`
    return readingId === null ? '' : translate('resources.notifications.reading', { number: readingId })
  }
}

/** The order or the reading that a message is about. */
export const AboutLink = ({ notification }: { notification: NotificationRow }) => {
  const about = useAbout()(notification)
  const { orderId, readingId } = notification
  if (orderId !== null)
    return (
      <RecordLink resource="orders" id={orderId}>
        {about}
      </RecordLink>
    )
  return readingId === null ? null : (
    <RecordLink resource="readings" id={readingId}>
      {about}
    </RecordLink>
  )
}
