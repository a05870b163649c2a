import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import { useRecordContext, useTranslate } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Instant } from '../fields/Instant.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import { AboutLink } from './AboutLink.tsx'
import { NotificationState } from './NotificationState.tsx'
import type { NotificationRow } from './notification.ts'
import { ResendButton } from './ResendButton.tsx'

const label = (field: string): string => `resources.notifications.fields.${field}`

const Wording = ({ notification: { subject, body } }: { notification: NotificationRow }) => {
  const translate = useTranslate()
  return (
    <Panel title={subject || translate('resources.notifications.wording')}>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: 640 }}>
        {body ?? translate('resources.notifications.not_yours')}
      </Typography>
    </Panel>
  )
}

const Delivery = ({ notification }: { notification: NotificationRow }) => {
  const translate = useTranslate()
  const { channel, recipient, createdAt, sentAt, attempts } = notification
  return (
    <Panel>
      {notification.lastError ? (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          {notification.lastError}
        </Alert>
      ) : null}
      <Facts>
        <Fact label={label('state')}>
          <NotificationState notification={notification} />
        </Fact>
        <Fact label={label('recipient')}>
          {`${translate(`resources.notifications.channel.${channel}`)}, ${recipient}`}
        </Fact>
        <Fact label={label('orderNumber')}>
          <AboutLink notification={notification} />
        </Fact>
        <Fact label={label('createdAt')}>
          <Instant value={createdAt} />
        </Fact>
        <Fact label={label('sentAt')}>
          <Instant value={sentAt} />
        </Fact>
        <Fact label={label('attempts')}>{attempts}</Fact>
        {notification.nextAttemptAt && notification.state === 'queued' ? (
          <Fact label={label('nextAttemptAt')}>
            <Instant value={notification.nextAttemptAt} />
          </Fact>
        ) : null}
        {notification.resendOf ? (
          <Fact label={label('resendOf')}>
            <RecordLink resource="notifications" id={notification.resendOf}>
              {translate('resources.notifications.earlier')}
            </RecordLink>
          </Fact>
        ) : null}
      </Facts>
      <ResendButton notification={notification} />
    </Panel>
  )
}

const NotificationDesk = () => {
  const notification = useRecordContext<NotificationRow>()
  if (!notification) return null
  return <TwoColumns main={<Wording notification={notification} />} side={<Delivery notification={notification} />} />
}

const every5Seconds = 5000

/** One message: its words, whether it left, and sending it once more. Looked at anew while it is on its way. */
export const NotificationShow = () => (
  <ShowPage<NotificationRow>
    queryOptions={{
      refetchInterval: ({ state: { data } }) =>
        data?.state === 'queued' || data?.state === 'sending' ? every5Seconds : false,
    }}
  >
    <NotificationDesk />
  </ShowPage>
)
