import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { problemText } from '../api/http-problem.ts'
import { ConflictNotice, isConflict } from '../fields/ConflictNotice.tsx'

interface Props {
  error: unknown
  /** Reads the record anew and forgets the refusal. */
  onReload: () => void
}

/** What a write without a form was refused with, beside the button that tried; nothing where there was no refusal. */
export const WriteRefusal = ({ error, onReload }: Props) => {
  const translate = useTranslate()
  if (!error) return null
  const text = problemText(error)
  return (
    <Box sx={{ mt: 1.5 }}>
      {isConflict(error) ? (
        <ConflictNotice error={error} onReload={onReload} />
      ) : (
        <Alert severity="error">{translate(text, { _: text })}</Alert>
      )}
    </Box>
  )
}
