import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { isProblem } from '../api/http-problem.ts'
import { RecordLink } from '../fields/RecordLink.tsx'

export const isRepeated = (error: unknown): boolean => isProblem(error) && error.body.code === 'repeated_payment'

interface Props {
  error: unknown
  /** Called just before the form is sent again. */
  onAnother: () => void
}

/** The same amount, day and document stand in the journal already: is it truly another payment? */
export const RepeatedNotice = ({ error, onAnother }: Props) => {
  const translate = useTranslate()
  if (!isProblem(error) || !isRepeated(error)) return null
  const { twin } = error.body
  return (
    <Alert
      severity="warning"
      role="alert"
      sx={{ '& a': { color: 'inherit', textDecoration: 'underline' } }}
      action={
        <Button type="submit" color="inherit" size="small" onClick={onAnother}>
          {translate('resources.payments.form.another')}
        </Button>
      }
    >
      {error.message}{' '}
      {typeof twin === 'number' ? (
        <RecordLink resource="payments" id={twin}>
          {translate('resources.payments.form.show_twin')}
        </RecordLink>
      ) : null}
    </Alert>
  )
}
