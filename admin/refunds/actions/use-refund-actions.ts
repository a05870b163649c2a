import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useRefundState } from '../RefundCells.tsx'
import type { RefundPage } from '../refund.ts'
import { useMakeList } from '../use-make-list.ts'
import { arrangeOffers, goesIntoList, needsNoForm, type RefundOffer } from './refund-offers.ts'
import { useRefundWrite } from './use-refund-write.ts'

/** Holds what can be done with one refund, and how far it has come. */
export const useRefundActions = (refund: RefundPage) => {
  const translate = useTranslate()
  const labelOf = useRefundState()
  const [opened, setOpened] = useState<RefundOffer | null>(null)
  const [done, setDone] = useState<number | null>(null)
  // when a form says that it is saved, the page already shows the new state
  const [before, setBefore] = useState(refund.state)
  const list = useMakeList()
  const { mutate, isPending, error, reset } = useRefundWrite(refund)
  const finish = ({ version }: RefundPage) => {
    setDone(version)
    setOpened(null)
  }
  const fresh = done === refund.version
  /** At once where nothing must be filled in, by a payment list where the table says so, else its form. */
  const start = (offer: RefundOffer) => {
    reset()
    setDone(null)
    setBefore(refund.state)
    if (goesIntoList(offer)) list.mutate([refund.id])
    else if (needsNoForm(offer)) mutate({ event: offer.event }, { onSuccess: ({ data }) => finish(data) })
    else setOpened(offer)
  }
  return {
    arranged: arrangeOffers(refund.actions),
    opened,
    start,
    close: () => setOpened(null),
    finish,
    reset,
    busy: isPending || list.isPending,
    error,
    /** Said as long as nobody else has moved it on. */
    saved: fresh ? translate('resources.refunds.actions.saved', { state: labelOf(refund) }) : '',
    /** The state it was brought out of just now: others may wait in it. */
    cameFrom: fresh ? before : null,
  }
}
