import LockIcon from '@mui/icons-material/LockClockOutlined'
import KeyIcon from '@mui/icons-material/VpnKeyOutlined'
import { useTranslate } from 'react-admin'
import { instantText } from '../fields/Instant.tsx'
import { StateChip } from '../fields/StateChip.tsx'
import type { StaffRow } from './staff-member.ts'

/** Whether the person may come in: blocked, locked out for a while, with a one-time password, or as usual. */
export const StaffState = ({ member }: { member: StaffRow }) => {
  const translate = useTranslate()
  const say = (key: string, words?: Record<string, unknown>) => translate(`resources.staff.state.${key}`, words)
  if (member.blocked) return <StateChip label={say('blocked')} tone="refused" />
  if (member.lockedUntil && member.lockedUntil > new Date().toISOString()) {
    return <StateChip label={say('locked', { at: instantText(member.lockedUntil) })} tone="consumer" icon={LockIcon} />
  }
  if (member.mustChangePassword) return <StateChip label={say('one_time')} tone="money" icon={KeyIcon} />
  return <StateChip label={say('active')} tone="done" />
}
