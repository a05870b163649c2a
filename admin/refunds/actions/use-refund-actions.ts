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
  const list = useMakeList()
  const { mutate, isPending, error, reset } = useRefundWrite(refund)
  /** At once where nothing must be filled in, by a payment list where the table says so, else its form. */
  const start = (offer: RefundOffer) => {
    reset()
    setDone(null)
    if (goesIntoList(offer)) list.mutate([refund.id])
    else if (needsNoForm(offer)) mutate({ event: offer.event }, { onSuccess: ({ data }) => setDone(data.version) })
    else setOpened(offer)
  }
  return {
    arranged: arrangeOffers(refund.actions),
    opened,
    start,
    close: () => setOpened(null),
    finish: (saved: RefundPage) => {
      setDone(saved.version)
      setOpened(null)
    },
    reset,
    busy: isPending || list.isPending,
    error,
    /** Said as long as nobody else has moved it on. */
    saved: done === refund.version ? translate('resources.refunds.actions.saved', { state: labelOf(refund) }) : '',
  }
}
