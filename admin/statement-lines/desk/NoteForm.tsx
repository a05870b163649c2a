import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormButtons } from './FormButtons.tsx'

/** The three deeds that want a few words. */
export type NoteKind = 'leave' | 'not_ours' | 'undo'

const phrases: Record<NoteKind, readonly string[]> = {
  leave: ['ask_payer'],
  not_ours: ['supplier', 'bank', 'salary'],
  undo: [],
}

interface Props {
  kind: NoteKind
  /** A sentence of what will happen; empty where the button says it all. */
  help: string
  busy: boolean
  onSend: (note: string) => void
  onCancel: () => void
}

const say = (key: string): string => `resources.statement-lines.note.${key}`

/** A few words why: Enter sends, as in a chat; the usual ones are a press away. */
export const NoteForm = ({ kind, help, busy, onSend, onCancel }: Props) => {
  const translate = useTranslate()
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    if (note.trim() === '') return setAsked(true)
    if (!busy) onSend(note.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <Stack component="form" noValidate onSubmit={send} sx={{ gap: 1 }}>
      <TextField
        autoFocus
        required
        multiline
        minRows={2}
        label={translate(say(kind))}
        value={note}
        error={asked && note.trim() === ''}
        helperText={asked && note.trim() === '' ? translate(say('required')) : undefined}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {phrases[kind].length > 0 ? (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.5 }}>
          {phrases[kind].map((phrase) => (
            <Button
              key={phrase}
              size="small"
              variant="outlined"
              onClick={() => setNote(translate(say(`phrase.${phrase}`)))}
              sx={{ fontWeight: 450, textAlign: 'left' }}
            >
              {translate(say(`phrase.${phrase}`))}
            </Button>
          ))}
        </Stack>
      ) : null}
      {help ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {help}
        </Typography>
      ) : null}
      <FormButtons save={translate(say(`${kind}_save`))} danger={kind === 'undo'} busy={busy} onCancel={onCancel} />
    </Stack>
  )
}
