import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useFormState } from 'react-hook-form'
import { isConflict } from '../../fields/ConflictNotice.tsx'
import { SaveButtons } from './SaveButtons.tsx'

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
  const submit = useRef<HTMLButtonElement>(null)
  const { isSubmitSuccessful, errors } = useFormState()

  useEffect(() => {
    // newer browsers answer with a promise, which an effect may not hand on
    void submit.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  // what the server refused is shown where the eye must go; the form's own check focuses by itself
  const refusal = errors.root?.serverError?.message
  useEffect(() => {
    if (refusal) submit.current?.form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refusal])

  const tell = useEffectEvent(onSaved)
  useEffect(() => {
    if (isSubmitSuccessful) tell()
  }, [isSubmitSuccessful])

  return (
    <Stack sx={{ gap: 1 }}>
      {typeof refusal === 'string' && error && !isConflict(error) ? <Alert severity="error">{refusal}</Alert> : null}
      <SaveButtons {...{ label, danger, busy, blocked, submit, onCancel }} />
    </Stack>
  )
}
