import CloudOffIcon from '@mui/icons-material/CloudOffOutlined'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { isProblem, problemText } from '../api/http-problem.ts'
import { EmptyState } from '../fields/EmptyState.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'

interface Props {
  error: unknown
  onRetry: () => void
}

/** What stands where data should when the server refused it: its own words, and another try. */
export const LoadError = ({ error, onRetry }: Props) => {
  const translate = useTranslate()
  if (isProblem(error) && error.status === 404) return <NotFoundPage />
  const text = problemText(error)
  return (
    <EmptyState icon={CloudOffIcon} text={translate(text, { _: text })}>
      <Button variant="outlined" onClick={onRetry}>
        {translate('console.retry')}
      </Button>
    </EmptyState>
  )
}
