import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import { useTranslate } from 'react-admin'
import { isProblem, problemText } from '../../api/http-problem.ts'

/** The sentence under the file's field, which names the line and the reason; the general one where there is none. */
const reasonOf = (error: unknown): string => {
  const named = isProblem(error) ? (error.body.errors?.files ?? error.body.errors?.mapping) : undefined
  return typeof named === 'string' ? named : problemText(error)
}

/** Why a file was refused, with the line and the reason, and that nothing was changed by it. */
export const ImportRefusal = ({ error, name }: { error: unknown; name: string }) => {
  const translate = useTranslate()
  if (!error) return null
  const reason = reasonOf(error)
  return (
    <Alert severity="error" role="alert" sx={{ mb: 2 }}>
      <AlertTitle>{`${translate('resources.statements.refused.title')}: ${name}`}</AlertTitle>
      {`${translate(reason, { _: reason })} ${translate('resources.statements.refused.unchanged')}`}
    </Alert>
  )
}
