import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useOffice } from '../../api/use-office.ts'
import type { Values } from '../../layout/actions/form-values.ts'
import { needsNoForm } from '../../layout/actions/offers.ts'
import type { OrderPage } from '../order.ts'
import { useOrderWrite } from '../use-order-write.ts'
import { useStateLabel } from '../use-state-label.ts'
import { type ArrangedActions, arrangeActions, type Offer } from './arrange-actions.ts'

/** What can be done with an order on this page, and how far it has come. */
export interface OrderActions {
  arranged: ArrangedActions
  /** The offer whose form is open, with what it was opened with. */
  opened: { offer: Offer; given?: Values } | null
  open: (offer: Offer, given?: Values) => void
  close: () => void
  /** At once where nothing must be filled in, else its form. */
  start: (offer: Offer) => void
  finish: (order: OrderPage) => void
  busy: boolean
  /** What the last action at once failed with. */
  error: unknown
  /** «Збережено: …» after something was carried out. */
  saved: string
}

/** Holds the actions of one order for the panel at the right and the bar at the thumb alike. */
export const useOrderActions = (order: OrderPage, onDone?: (order: OrderPage) => void): OrderActions => {
  const translate = useTranslate()
  const office = useOffice()
  const labelOf = useStateLabel()
  const [opened, setOpened] = useState<OrderActions['opened']>(null)
  const [done, setDone] = useState<OrderPage | null>(null)
  const { mutate, isPending, error, reset } = useOrderWrite((event: string) =>
    office.advance<OrderPage>('orders', order.id, { event, version: order.version }),
  )
  const finish = (next: OrderPage) => {
    setDone(next)
    setOpened(null)
    onDone?.(next)
  }
  const open = (offer: Offer, given?: Values) => {
    reset()
    setDone(null)
    setOpened({ offer, ...(given ? { given } : {}) })
  }
  const start = (offer: Offer) => {
    if (!needsNoForm(offer)) return open(offer)
    setDone(null)
    mutate(offer.event, { onSuccess: ({ data }) => finish(data) })
  }
  return {
    arranged: arrangeActions(order.actions, order.history),
    opened,
    open,
    close: () => setOpened(null),
    start,
    finish,
    busy: isPending,
    error,
    saved: done?.version === order.version ? translate('resources.orders.actions.saved', { state: labelOf(done) }) : '',
  }
}
