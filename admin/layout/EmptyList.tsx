import Paper from '@mui/material/Paper'
import { useResourceContext, useResourceDefinition, useTranslate } from 'react-admin'
import { EmptyState } from '../fields/EmptyState.tsx'
import { CreateLink } from './CreateLink.tsx'

/** A list with nothing in it yet: `resources.<name>.empty` of the messages, and the way to make the first. */
export const EmptyList = () => {
  const translate = useTranslate()
  const resource = useResourceContext()
  const { hasCreate } = useResourceDefinition()
  return (
    <Paper elevation={0}>
      <EmptyState text={translate(`resources.${resource}.empty`, { _: translate('console.empty.list') })}>
        {hasCreate ? <CreateLink /> : null}
      </EmptyState>
    </Paper>
  )
}
