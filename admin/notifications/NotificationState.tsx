import FailedIcon from '@mui/icons-material/ReportOutlined'
import QueueIcon from '@mui/icons-material/ScheduleSendOutlined'
import { useTranslate } from 'react-admin'
import type { Tone } from '../../server/lifecycle/define-lifecycle.ts'
import { StateChip } from '../fields/StateChip.tsx'
import type { NotificationRow } from './notification.ts'

const tones: Record<NotificationRow['state'], Tone> = {
  queued: 'office',
  sending: 'office',
  sent: 'done',
  failed: 'consumer',
  skipped: 'refused',
}

const icons = { queued: QueueIcon, sending: QueueIcon, sent: undefined, failed: FailedIcon, skipped: undefined }

/** Whether the message left. */
export const NotificationState = ({ notification: { state } }: { notification: NotificationRow }) => (
  <StateChip
    label={useTranslate()(`resources.notifications.state.${state}`)}
    tone={tones[state]}
    {...(icons[state] ? { icon: icons[state] } : {})}
  />
)
