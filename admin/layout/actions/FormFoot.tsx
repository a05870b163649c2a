import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { isConflict } from '../../fields/ConflictNotice.tsx'
import { KeyCap } from '../shortcuts/KeyCap.tsx'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useIsPhone } from '../use-is-phone.ts'

interface Props {
  label: string
  danger?: boolean
  busy: boolean
  blocked?: boolean
  /** What the last attempt failed with. */
  error: unknown
  /** Called once the form is saved and its draft forgotten. */
  onSaved: () => void
  onCancel: () => void
}

/** Under a form: what was refused, the button that saves (Ctrl+Enter) and the way out (Esc). */
export const FormFoot = ({ label, danger = false, busy, blocked = false, error, onSaved, onCancel }: Props) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const submit = useRef<HTMLButtonElement>(null)
  const { isSubmitSuccessful, errors } = useFormState()
  useShortcut('Ctrl+Enter', () => submit.current?.click(), label)
  useShortcut('Escape', onCancel, translate('resources.orders.actions.cancel'))

  useEffect(() => {
    // newer browsers answer with a promise, which an effect may not hand on
    void submit.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  // what the server refused is shown where the eye must go; the form's own check focuses by itself
  const refusal = errors.root?.serverError?.message
  useEffect(() => {
    if (refusal) submit.current?.form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refusal])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form has just been saved
  useEffect(() => {
    if (isSubmitSuccessful) onSaved()
  }, [isSubmitSuccessful])

  return (
    <Stack sx={{ gap: 1 }}>
      {typeof refusal === 'string' && error && !isConflict(error) ? <Alert severity="error">{refusal}</Alert> : null}
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
          {translate('resources.orders.actions.cancel')}
        </Button>
      </Stack>
    </Stack>
  )
}
