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

/** A password to read out sign by sign, or to copy. */
export const Password = ({ text }: { text: string }) => (
  <Typography component="span" sx={{ fontFamily: 'monospace', fontSize: 17, fontWeight: 600, whiteSpace: 'nowrap' }}>
    <CopyText text={text} />
  </Typography>
)

/** After somebody was taken on: what to tell them, and where to go on. */
export const NewPassword = ({ member }: { member: WithPassword }) => {
  const translate = useTranslate()
  return (
    <>
      <Title title={member.fullName} preferenceKey={false} />
      <Panel narrow title={translate('resources.staff.password.title')}>
        <Facts>
          <Fact label="resources.staff.fields.username">
            <CopyText text={member.username ?? ''} />
          </Fact>
          <Fact label="resources.staff.password.label">
            <Password text={member.oneTimePassword} />
          </Fact>
        </Facts>
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
