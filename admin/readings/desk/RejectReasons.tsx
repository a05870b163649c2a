import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useWording } from '../../fields/use-wording.ts'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { frame } from '../../layout/theme.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { Deed } from './desk-state.ts'
import { deskWords, unrepeated } from './desk-words.ts'
import { ownWordsKey, readyReasons } from './ready-reasons.ts'

interface Props {
  onSend: (deed: Deed) => void
  onCancel: () => void
}

const rejectionOf = (reason: string): Deed => ({ event: 'reject', input: { reason } })

interface ReasonProps {
  combo: string
  label: string
  focused?: boolean
  run: () => void
}

const Reason = ({ combo, label, focused = false, run }: ReasonProps) => {
  const phone = useIsPhone()
  useShortcut(combo, run, label, { when: unrepeated })
  return (
    <Button
      autoFocus={focused}
      color="inherit"
      onClick={run}
      startIcon={phone ? undefined : <KeyCap combo={combo} />}
      sx={{
        justifyContent: 'flex-start',
        textAlign: 'left',
        fontWeight: 450,
        minHeight: { xs: 44, md: 32 },
        lineHeight: 1.25,
      }}
    >
      {label}
    </Button>
  )
}

/** A reason in one's own words: Enter sends it, as in a chat. */
const OwnWords = ({ onSend, onCancel }: Props) => {
  const translate = useTranslate()
  const say = (key: string) => translate(deskWords(`reasons.${key}`))
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const wrong = asked && reason.trim() === ''
  const send = () => (reason.trim() === '' ? setAsked(true) : onSend(rejectionOf(reason.trim())))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && !event.shiftKey) send()
    else return
    event.preventDefault()
  }
  return (
    <Stack sx={{ gap: 1 }}>
      <TextField
        autoFocus
        multiline
        minRows={2}
        maxRows={5}
        label={say('label')}
        value={reason}
        error={wrong}
        helperText={wrong ? say('required') : undefined}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={onKeyDown}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="contained" color="error" onClick={send} sx={{ flex: 1 }}>
          {say('send')}
        </Button>
        <Button onClick={onCancel}>{translate(deskWords('form.cancel'))}</Button>
      </Stack>
    </Stack>
  )
}

/** Ready reasons by the keys 1-8, one's own words by 9: one press rejects. */
export const RejectReasons = ({ onSend, onCancel }: Props) => {
  const translate = useTranslate()
  const words = useWording()
  const [own, setOwn] = useState(false)
  const cancel = translate(deskWords('form.cancel'))
  useShortcut('Escape', onCancel, cancel)
  const panel = useRef<HTMLDivElement>(null)
  // on a phone it is taller than what the photo leaves
  useEffect(() => {
    void panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  if (own) return <OwnWords onSend={onSend} onCancel={onCancel} />
  return (
    <Stack
      ref={panel}
      role="group"
      aria-label={translate(deskWords('reasons.title'))}
      sx={{ gap: { xs: 0, md: 0.25 }, scrollMarginBottom: frame.bottomBarHeight + 16 }}
    >
      <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>
        {translate(deskWords('reasons.title'))}
      </Typography>
      {readyReasons.map((reason, at) => (
        <Reason
          key={reason.uk}
          combo={String(at + 1)}
          label={words(reason)}
          focused={at === 0}
          run={() => onSend(rejectionOf(reason.uk))}
        />
      ))}
      <Reason combo={ownWordsKey} label={translate(deskWords('reasons.own'))} run={() => setOwn(true)} />
      <Button onClick={onCancel} sx={{ alignSelf: 'flex-start' }}>
        {cancel}
      </Button>
    </Stack>
  )
}
