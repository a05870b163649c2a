import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import { useCreatePath, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { formatDate } from '../../../server/time/iso-date.ts'
import type { Prefill } from './use-prefill.ts'

/** What is open already on the account or for the person: a look before placing the same twice, never a refusal. */
export const IntakeHints = ({ hints }: { hints: Prefill['hints'] }) => {
  const translate = useTranslate()
  const createPath = useCreatePath()
  if (hints.length === 0) return null
  return (
    <Alert severity="warning">
      {translate('resources.orders.place.hints')}
      {hints.map(({ id, number, service, stateLabel, orderedOn, kind, account }) => (
        <div key={id}>
          <Link component={RouterLink} to={createPath({ resource: 'orders', id, type: 'show' })} color="inherit">
            {`№ ${number}`}
          </Link>
          {` · ${service} · ${stateLabel} · ${formatDate(orderedOn)}`}
          {kind === 'same_consumer' ? ` · ${account}` : ''}
        </div>
      ))}
    </Alert>
  )
}
