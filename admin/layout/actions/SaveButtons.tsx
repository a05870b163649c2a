import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { RefObject } from 'react'
import { useTranslate } from 'react-admin'
import { KeyCap } from '../shortcuts/KeyCap.tsx'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useIsPhone } from '../use-is-phone.ts'

interface Props {
  label: string
  danger?: boolean
  busy: boolean
  blocked?: boolean
  /** The way out under another name, on its button and among the keys. */
  out?: { label: string; key: string }
  submit: RefObject<HTMLButtonElement | null>
  onCancel: () => void
}

/** Under a form: the button that saves (Ctrl+Enter) and the way out (Esc). */
export const SaveButtons = ({ label, danger = false, busy, blocked = false, out, submit, onCancel }: Props) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const cancel = translate('resources.orders.actions.cancel')
  useShortcut('Ctrl+Enter', () => submit.current?.click(), label)
  useShortcut('Escape', onCancel, out?.key ?? cancel)
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <Button
        ref={submit}
        type="submit"
        variant="contained"
        color={danger ? 'error' : 'primary'}
        loading={busy}
        loadingPosition="end"
        disabled={blocked}
        endIcon={phone ? undefined : <KeyCap combo="Ctrl+Enter" />}
        sx={{ flex: '1 1 auto', minHeight: 40, scrollMarginBottom: 24 }}
      >
        {label}
      </Button>
      <Button onClick={onCancel} disabled={busy}>
        {out?.label ?? cancel}
      </Button>
    </Stack>
  )
}
