import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Instant } from '../fields/Instant.tsx'
import { ConfirmDialog } from '../layout/ConfirmDialog.tsx'
import { useSession } from '../layout/console-context.ts'
import { Panel } from '../layout/Panel.tsx'
import { WriteRefusal } from '../layout/WriteRefusal.tsx'
import { Password } from './NewPassword.tsx'
import { StaffState } from './StaffState.tsx'
import type { StaffRow } from './staff-member.ts'
import { useAccess } from './use-access.ts'

const say = (key: string): string => `resources.staff.access.${key}`

/** Whether the person may come in; blocking, letting in again, and a new one-time password. */
export const AccessPanel = ({ member }: { member: StaffRow }) => {
  const translate = useTranslate()
  const me = useSession().id === member.id
  const { block, reset, forgetPhone, made, error, busy, reload } = useAccess(member)
  const [asked, setAsked] = useState<'block' | 'reset' | 'forget_phone' | null>(null)
  const close = () => setAsked(null)
  const locked = member.lockedUntil !== null && member.lockedUntil !== undefined
  return (
    <Panel title={translate(say('title'))}>
      <Facts>
        <Fact label="resources.staff.access.standing">
          <StaffState member={member} />
        </Fact>
        <Fact label="resources.staff.fields.username">{member.username}</Fact>
        <Fact label="resources.staff.fields.createdAt">
          <Instant value={member.createdAt ?? null} />
        </Fact>
      </Facts>
      {made ? (
        <Box sx={{ mt: 2, p: 1.5, borderRadius: 1, bgcolor: 'tones.money.soft' }}>
          <Typography>{translate('resources.staff.password.label')}</Typography>
          <Password text={made.oneTimePassword} />
          <Typography variant="body2" sx={{ mt: 1 }}>
            {translate('resources.staff.password.once')}
          </Typography>
        </Box>
      ) : null}
      <WriteRefusal error={error} onReload={reload} />
      {me ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
          {translate(say('yourself'))}
        </Typography>
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <Button variant="outlined" disabled={busy} onClick={() => setAsked('reset')}>
            {translate(say('reset'))}
          </Button>
          {member.hasSecondFactor ? (
            <Button variant="outlined" disabled={busy} onClick={() => setAsked('forget_phone')}>
              {translate(say('forget_phone'))}
            </Button>
          ) : null}
          {member.blocked || locked ? (
            <Button variant="outlined" disabled={busy} onClick={() => block(false)}>
              {translate(say('unblock'))}
            </Button>
          ) : null}
          {member.blocked ? null : (
            <Button color="error" disabled={busy} onClick={() => setAsked('block')}>
              {translate(say('block'))}
            </Button>
          )}
        </Box>
      )}
      <ConfirmDialog
        open={asked === 'block'}
        title={translate(say('block_title'), { name: member.fullName })}
        text={translate(say('block_text'))}
        yes={translate(say('block'))}
        danger
        onYes={() => block(true)}
        onClose={close}
      />
      <ConfirmDialog
        open={asked === 'reset'}
        title={translate(say('reset_title'), { name: member.fullName })}
        text={translate(say('reset_text'))}
        yes={translate(say('reset'))}
        onYes={() => reset()}
        onClose={close}
      />
      <ConfirmDialog
        open={asked === 'forget_phone'}
        title={translate(say('forget_phone_title'), { name: member.fullName })}
        text={translate(say('forget_phone_text'))}
        yes={translate(say('forget_phone'))}
        onYes={() => forgetPhone()}
        onClose={close}
      />
    </Panel>
  )
}
