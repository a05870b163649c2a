import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { ConflictNotice, isConflict } from '../../fields/ConflictNotice.tsx'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { OrderPage } from '../order.ts'
import { useCheckFindings } from '../page/use-checks.ts'
import { NextOrderButton } from '../queue/NextOrderButton.tsx'
import { useStateLabel } from '../use-state-label.ts'
import { ActionButtons } from './ActionButtons.tsx'
import { EventForm } from './EventForm.tsx'
import type { OrderActions } from './use-order-actions.ts'

interface Props {
  order: OrderPage
  actions: OrderActions
  onReload: () => void
}

const OpenedForm = ({ order, actions, onReload }: Props) => {
  const translate = useTranslate()
  const labelOf = useStateLabel()
  const { wrong, names } = useCheckFindings(order)
  if (!actions.opened) return null
  const { offer, given } = actions.opened
  const now = order.actions.find(({ event }) => event === offer.event)
  const gone = translate('resources.orders.actions.gone', { state: labelOf(order) })
  return (
    <EventForm
      key={offer.event}
      order={order}
      row={offer.row}
      startWith={{ wrong, ...(given ? { given } : {}) }}
      suggestions={names}
      impossible={now?.enabled ? null : (now?.reasonText ?? gone)}
      onSaved={actions.finish}
      onCancel={actions.close}
      onReload={onReload}
    />
  )
}

/** All that can be done with the order now, straight from the lifecycle table, and the form of what is being done. */
export const ActionsPanel = ({ order, actions, onReload }: Props) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { opened, saved, error } = actions
  if (opened) return <OpenedForm order={order} actions={actions} onReload={onReload} />
  return (
    <Stack sx={{ gap: 1.5 }}>
      {saved ? (
        <Alert severity="success" role="status">
          {saved}
        </Alert>
      ) : null}
      {saved && phone ? <NextOrderButton quiet /> : null}
      <ConflictNotice error={error} onReload={onReload} />
      {error && !isConflict(error) ? (
        <Alert severity="error">{translate(problemText(error), { _: problemText(error) })}</Alert>
      ) : null}
      <ActionButtons order={order} actions={actions} />
    </Stack>
  )
}
