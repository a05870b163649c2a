import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { problemText } from '../api/http-problem.ts'
import { beginSecondFactor, confirmSecondFactor, type SecondFactorSetup } from '../api/session.ts'
import { CopyText } from '../fields/CopyText.tsx'

/** Setting up the authenticator app: before anything else where the office asks for a second factor. */
export const SecondFactorPage = () => {
  const translate = useTranslate()
  const say = (key: string) => translate(`console.second_factor.${key}`)
  const [setup, setSetup] = useState<SecondFactorSetup>()
  const [otp, setOtp] = useState('')
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    let gone = false
    beginSecondFactor().then(
      (fresh) => !gone && setSetup(fresh),
      (refusal: unknown) => !gone && setError(refusal),
    )
    return () => {
      gone = true
    }
  }, [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      await confirmSecondFactor(otp)
      window.location.reload()
    } catch (refusal) {
      setError(refusal)
      setBusy(false)
    }
  }

  const text = error ? problemText(error) : ''
  return (
    <Paper component="form" elevation={0} onSubmit={submit} sx={{ maxWidth: 420, p: 3, mx: 'auto', mt: '6vh' }}>
      <Typography variant="h1" sx={{ mb: 1 }}>
        {say('title')}
      </Typography>
      <Typography sx={{ mb: 1.5 }}>{say('why')}</Typography>
      {setup ? (
        <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1, mb: 2 }}>
          <Box
            component="img"
            src={setup.qr}
            alt={say('qr')}
            sx={{ width: 232, height: 232, borderRadius: 1, bgcolor: 'common.white' }}
          />
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {say('by_hand')}
          </Typography>
          <Box sx={{ overflowWrap: 'anywhere', textAlign: 'center' }}>
            <CopyText text={setup.secret}>{setup.secret.replace(/.{4}/g, '$& ').trim()}</CopyText>
          </Box>
        </Box>
      ) : null}
      <TextField
        fullWidth
        required
        label={say('code')}
        name="otp"
        value={otp}
        autoComplete="one-time-code"
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6 } }}
        onChange={(event) => setOtp(event.target.value.replace(/\D/g, ''))}
      />
      {text ? (
        <Alert severity="error" sx={{ mt: 1 }}>
          {translate(text, { _: text })}
        </Alert>
      ) : null}
      <Button type="submit" variant="contained" disabled={busy || !setup || otp.length !== 6} sx={{ mt: 2 }}>
        {say('save')}
      </Button>
    </Paper>
  )
}
