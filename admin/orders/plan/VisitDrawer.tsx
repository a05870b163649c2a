import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import Drawer from '@mui/material/Drawer'
import IconButton from '@mui/material/IconButton'
import { useEffect, useEffectEvent, useState } from 'react'
import { useCreatePath, useGetOne, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import type { Values } from '../../layout/actions/form-values.ts'
import { LoadError } from '../../layout/LoadError.tsx'
import { ShortcutScope } from '../../layout/shortcuts/ShortcutScope.tsx'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { ActionsPanel } from '../actions/ActionsPanel.tsx'
import { arrangeActions } from '../actions/arrange-actions.ts'
import { useOrderActions } from '../actions/use-order-actions.ts'
import { isWholeOrder, type OrderPage, type OrderRow } from '../order.ts'
import { VisitFacts } from './VisitFacts.tsx'

export interface VisitOpened {
  id: number
  /** The day it was dropped on: the planning form opens with it. */
  given?: Values
}

interface VisitProps {
  order: OrderPage
  given: Values | undefined
  /** Told whether a form is open: Esc then closes the form and not the drawer. */
  onForm: (open: boolean) => void
  onReload: () => void
}

const Visit = ({ order, given, onForm, onReload }: VisitProps) => {
  const actions = useOrderActions(order)
  const isOpen = actions.opened !== null
  useEffect(() => onForm(isOpen), [isOpen, onForm])
  const openPlanning = useEffectEvent(() => {
    if (!given) return
    const { main, beside } = arrangeActions(order.actions, order.history)
    const planning = [main, ...beside].find((offer) => offer?.event === 'plan')
    if (planning) actions.open(planning, given)
  })
  // once, when a card was dropped on a day
  useEffect(() => openPlanning(), [])
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <VisitFacts order={order} />
      <ActionsPanel order={order} actions={actions} onReload={onReload} />
    </Box>
  )
}

/** A visit over the plan: where and to whom, and everything that can be done, without leaving the week. */
export const VisitDrawer = ({ opened, onClose }: { opened: VisitOpened | null; onClose: () => void }) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const createPath = useCreatePath()
  const { data, error, refetch } = useGetOne<OrderRow>('orders', { id: opened?.id ?? 0 }, { enabled: opened !== null })
  const [formOpen, setFormOpen] = useState(false)
  const order = isWholeOrder(data) && data.id === opened?.id ? data : undefined
  return (
    <Drawer
      anchor={phone ? 'bottom' : 'right'}
      open={opened !== null}
      onClose={(_, why) => (why === 'escapeKeyDown' && formOpen ? undefined : onClose())}
      slotProps={{
        paper: {
          'aria-label': translate('resources.visits.visit'),
          sx: {
            p: 2,
            boxSizing: 'border-box',
            width: { xs: '100%', sm: 460 },
            maxHeight: { xs: '90dvh', sm: 'none' },
            borderRadius: { xs: '16px 16px 0 0', sm: 0 },
          },
        },
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'space-between', mb: 1 }}>
        {opened ? (
          <Button component={Link} to={createPath({ resource: 'orders', id: opened.id, type: 'show' })}>
            {translate('resources.visits.whole_order')}
          </Button>
        ) : null}
        <IconButton aria-label={translate('console.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Box>
      {error ? <LoadError error={error} onRetry={() => void refetch()} /> : null}
      {order ? (
        <ShortcutScope name="visit">
          <Visit
            key={order.id}
            order={order}
            given={opened?.given}
            onForm={setFormOpen}
            onReload={() => void refetch()}
          />
        </ShortcutScope>
      ) : null}
      {!order && !error ? <CircularProgress size={26} sx={{ mx: 'auto' }} /> : null}
    </Drawer>
  )
}
