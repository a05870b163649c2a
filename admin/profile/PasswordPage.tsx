import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import { Title, useNotify, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { isProblem, problemText } from '../api/http-problem.ts'
import { changePassword } from '../api/session.ts'
import { useSession } from '../layout/console-context.ts'

interface Fields {
  current: string
  next: string
  repeat: string
}

const blank: Fields = { current: '', next: '', repeat: '' }

const fieldError = (error: unknown, field: string): string => {
  const text = isProblem(error) ? error.body.errors?.[field] : undefined
  return typeof text === 'string' ? text : ''
}

/** Change of one's own password: from the profile menu, or before anything else when it was reset. */
export const PasswordPage = () => {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const { mustChangePassword, username } = useSession()
  const [fields, setFields] = useState(blank)
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const say = (key: string) => translate(`console.profile.${key}`)
  const mismatch = fields.repeat !== '' && fields.repeat !== fields.next

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      await changePassword({ current: fields.current, next: fields.next })
      if (mustChangePassword) return window.location.reload()
      notify('console.profile.saved', { type: 'success' })
      navigate('/')
    } catch (refusal) {
      setError(refusal)
    }
    setBusy(false)
  }

  const field = (name: keyof Fields, label: string, help?: string) => {
    const wrong = name === 'repeat' && mismatch ? say('mismatch') : fieldError(error, name)
    return (
      <TextField
        fullWidth
        required
        type="password"
        name={name}
        label={label}
        value={fields[name]}
        error={wrong !== ''}
        helperText={wrong || help}
        autoComplete={name === 'current' ? 'current-password' : 'new-password'}
        onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
      />
    )
  }

  const known = fieldError(error, 'current') || fieldError(error, 'next')
  const text = problemText(error)
  return (
    <Paper
      component="form"
      elevation={0}
      onSubmit={submit}
      sx={{ maxWidth: 420, p: 3, mx: mustChangePassword ? 'auto' : 0, mt: mustChangePassword ? '12vh' : 0 }}
    >
      {mustChangePassword ? (
        <Typography variant="h1" sx={{ mb: 1 }}>
          {say('title')}
        </Typography>
      ) : (
        <Title title={say('title')} preferenceKey={false} />
      )}
      {mustChangePassword ? <Typography sx={{ mb: 1.5 }}>{say('forced')}</Typography> : null}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      {field('current', say('current'))}
      {field('next', say('fresh'), say('help'))}
      {field('repeat', say('repeat'))}
      {error && !known ? (
        <Alert severity="error" sx={{ mt: 1 }}>
          {translate(text, { _: text })}
        </Alert>
      ) : null}
      <Button
        type="submit"
        variant="contained"
        disabled={busy || mismatch || Object.values(fields).includes('')}
        sx={{ mt: 2 }}
      >
        {say('save')}
      </Button>
    </Paper>
  )
}
