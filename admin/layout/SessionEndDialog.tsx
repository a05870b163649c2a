import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { isProblem, problemText } from '../api/http-problem.ts'
import { forgetSession, signIn } from '../api/session.ts'
import { announceSessionBack, watchSession } from '../api/session-end.ts'
import { useSession } from './console-context.ts'

const leave = () => {
  forgetSession()
  window.location.assign('/')
}

/** Asks for the password over the page when the session ends, so that nothing typed is lost. */
export const SessionEndDialog = () => {
  const translate = useTranslate()
  const { username, fullName } = useSession()
  const [open, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  const [otp, setOtp] = useState('')
  const [otpWanted, setOtpWanted] = useState(false)
  const [refusal, setRefusal] = useState('')
  const say = (key: string) => translate(`console.session_end.${key}`)
  useEffect(() => watchSession((moment) => setOpen(moment === 'ended')), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await signIn({ username, password, ...(otp ? { otp } : {}) })
      setRefusal('')
      announceSessionBack()
    } catch (error) {
      setOtpWanted(otpWanted || (isProblem(error) && String(error.body.code).startsWith('otp')))
      setRefusal(translate(problemText(error), { _: problemText(error) }))
    }
    setPassword('')
    setOtp('')
  }

  return (
    <Dialog open={open} maxWidth="xs" fullWidth aria-labelledby="session-end">
      <form onSubmit={submit}>
        <DialogTitle id="session-end">{say('title')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>{say('text')}</DialogContentText>
          <TextField label={fullName} value={username} fullWidth disabled />
          <TextField
            label={say('password')}
            type="password"
            autoComplete="current-password"
            autoFocus
            fullWidth
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {otpWanted ? (
            <TextField label={say('otp')} fullWidth value={otp} onChange={(event) => setOtp(event.target.value)} />
          ) : null}
          {refusal ? (
            <Alert severity="error" sx={{ mt: 1 }}>
              {refusal}
            </Alert>
          ) : null}
        </DialogContent>
        <DialogActions>
          <Button onClick={leave}>{say('leave')}</Button>
          <Button type="submit" variant="contained" disabled={!password}>
            {say('submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
