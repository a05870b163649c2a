import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { isProblem } from '../api/http-problem.ts'
import { type FirstComer, firstComerOf } from './first-comer.ts'
import { instantText } from './Instant.tsx'

interface Props {
  /** What the write failed with; anything but a 409 shows nothing. */
  error: unknown
  /** Fetches the record anew; typed text is the form's own and stays. */
  onReload: () => void
}

/** Whether the write came too late or in a wrong state; what was sent has changed nothing. */
export const isConflict = (error: unknown): boolean => isProblem(error) && error.status === 409

/**
 * A write that was refused with 409. Where somebody was first: who, when, what the state is now, and that nothing
 * typed is lost; elsewhere the server's own sentence. Always with the way to see the record as it is.
 */
export const ConflictNotice = ({ error, onReload }: Props) => {
  const translate = useTranslate()
  if (!isProblem(error) || error.status !== 409) return null
  const first = firstComerOf(error)
  const say = (key: string, words?: Record<string, string>) => translate(`console.conflict.${key}`, words)
  const sentences = ({ by, at, state }: FirstComer): string[] => [
    ...(by ? [at ? say('who', { by, at: instantText(at) }) : say('who_only', { by })] : []),
    ...(state ? [say('now', { state })] : []),
    say('keep'),
  ]
  return (
    <Alert
      severity="warning"
      role="alert"
      action={
        <Button color="inherit" size="small" onClick={onReload}>
          {say('reload')}
        </Button>
      }
    >
      {first ? (
        <>
          <AlertTitle>{say('title')}</AlertTitle>
          {sentences(first).join(' ')}
        </>
      ) : (
        error.message
      )}
    </Alert>
  )
}
