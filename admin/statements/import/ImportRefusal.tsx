import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import { useTranslate } from 'react-admin'
import { isProblem, problemText } from '../../api/http-problem.ts'

/** The sentence under the file's field, which names the line and the reason; nothing where there is none. */
const reasonOf = (error: unknown): string => {
  const named = isProblem(error) ? Object.values(error.body.errors ?? {}) : []
  return named.filter((each) => typeof each === 'string').join(' ')
}

/** Why a file was refused, with the line and the reason, and that nothing was changed by it. */
export const ImportRefusal = ({ error, name }: { error: unknown; name: string }) => {
  const translate = useTranslate()
  if (!error) return null
  const text = problemText(error)
  const sentences = [reasonOf(error), translate(text, { _: text }), translate('resources.statements.refused.unchanged')]
  return (
    <Alert severity="error" role="alert" sx={{ mb: 2, alignItems: 'flex-start' }}>
      <AlertTitle>{`${translate('resources.statements.refused.title')}: ${name}`}</AlertTitle>
      {sentences.filter(Boolean).join(' ')}
    </Alert>
  )
}
