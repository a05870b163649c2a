import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useRef } from 'react'
import { useTranslate } from 'react-admin'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'

interface Props {
  save: string
  danger?: boolean
  busy: boolean
  onCancel: () => void
}

/** Under a form of the desk: the button that sends it (Ctrl+Enter) and the way back (Esc). */
export const FormButtons = ({ save, danger = false, busy, onCancel }: Props) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const submit = useRef<HTMLButtonElement>(null)
  useShortcut('Ctrl+Enter', () => submit.current?.click(), save)
  useShortcut('Escape', onCancel, translate('resources.statement-lines.desk.back'))
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mt: 0.5 }}>
      <Button
        ref={submit}
        type="submit"
        variant="contained"
        color={danger ? 'error' : 'primary'}
        loading={busy}
        endIcon={phone ? undefined : <KeyCap combo="Ctrl+Enter" />}
        loadingPosition="end"
      >
        {save}
      </Button>
      <Button onClick={onCancel} disabled={busy}>
        {translate('resources.statement-lines.note.cancel')}
      </Button>
    </Stack>
  )
}
