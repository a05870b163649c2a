import Paper from '@mui/material/Paper'
import { useResourceContext, useTranslate } from 'react-admin'
import { EmptyState } from '../fields/EmptyState.tsx'

/** A list with nothing in it yet: `resources.<name>.empty` of the messages; the way to make the first stands in its heading. */
export const EmptyList = () => {
  const translate = useTranslate()
  const resource = useResourceContext()
  return (
    <Paper elevation={0}>
      <EmptyState text={translate(`resources.${resource}.empty`, { _: translate('console.empty.list') })} />
    </Paper>
  )
}
