import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useListContext, useTranslate } from 'react-admin'

/** Says that a list shows one statement's or one day's lines only, and how to see the others. */
export const OneStatement = () => {
  const translate = useTranslate()
  const { filterValues, displayedFilters, setFilters } = useListContext()
  if (filterValues.statementId === undefined) return null
  const { statementId: _, ...others } = filterValues
  return (
    <Alert
      severity="info"
      sx={{ m: 1.5, mt: 0.5 }}
      action={
        <Button color="inherit" size="small" onClick={() => setFilters(others, displayedFilters)}>
          {translate('resources.statement-lines.all_statements')}
        </Button>
      }
    >
      {translate('resources.statement-lines.only_statement')}
    </Alert>
  )
}
