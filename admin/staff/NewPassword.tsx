import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Title, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { CopyText } from '../fields/CopyText.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Panel } from '../layout/Panel.tsx'
import type { WithPassword } from './staff-member.ts'

/** The one-time password to be handed over; nobody can look it up again. */
export const OneTimePassword = ({ member: { username = '', oneTimePassword } }: { member: WithPassword }) => (
  <Facts>
    <Fact label="resources.staff.fields.username">
      <CopyText text={username} />
    </Fact>
    <Fact label="resources.staff.password.label">
      <Typography component="span" sx={{ fontFamily: 'monospace', fontSize: 18, fontWeight: 600 }}>
        <CopyText text={oneTimePassword} />
      </Typography>
    </Fact>
  </Facts>
)

/** After somebody was taken on: what to tell them, and where to go on. */
export const NewPassword = ({ member }: { member: WithPassword }) => {
  const translate = useTranslate()
  return (
    <>
      <Title title={member.fullName} preferenceKey={false} />
      <Panel narrow title={translate('resources.staff.password.title')}>
        <OneTimePassword member={member} />
        <Alert severity="warning" sx={{ mt: 2 }}>
          {translate('resources.staff.password.once')}
        </Alert>
        <Stack direction="row" sx={{ gap: 1, mt: 2 }}>
          <Button component={Link} to="/staff" variant="contained">
            {translate('resources.staff.password.done')}
          </Button>
        </Stack>
      </Panel>
    </>
  )
}
