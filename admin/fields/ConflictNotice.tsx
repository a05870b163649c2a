import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { isProblem } from '../api/http-problem.ts'
import { instantText } from './Instant.tsx'

interface Props {
  /** What the write failed with; anything but a 409 shows nothing. */
  error: unknown
  /** Fetches the record anew; typed text is the form's own and stays. */
  onReload: () => void
}

/** Whether somebody was first: the record changed since it was read. */
export const isConflict = (error: unknown): boolean => isProblem(error) && error.status === 409

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * «Хтось уже змінив цей запис»: who, when and what (the 409's `by`, `at`, `what`), what to do, and that nothing typed
 * is lost.
 */
export const ConflictNotice = ({ error, onReload }: Props) => {
  const translate = useTranslate()
  if (!isProblem(error) || error.status !== 409) return null
  const { by, at, what, detail } = error.body
  const when = textOf(at) ? instantText(textOf(at)) : ''
  return (
    <Alert
      severity="warning"
      role="alert"
      action={
        <Button color="inherit" size="small" onClick={onReload}>
          {translate('console.conflict.reload')}
        </Button>
      }
    >
      <AlertTitle>{translate('console.conflict.title')}</AlertTitle>
      {textOf(by) && when
        ? translate('console.conflict.who', { by: textOf(by), at: when, what: textOf(what) || textOf(detail) })
        : textOf(detail)}
      <br />
      {translate('console.conflict.keep')}
    </Alert>
  )
}
