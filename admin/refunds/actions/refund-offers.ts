import { refundLifecycle } from '../../../server/refunds/refund-lifecycle.ts'
import type { RefundAction } from '../refund.ts'

type RefundTransition = (typeof refundLifecycle.transitions)[number]

/** An offered event with what the lifecycle table says of it. */
export interface RefundOffer extends RefundAction {
  row: RefundTransition
}

/** What the server offers, as the page shows it: one obvious thing, what stands beside it, and the rest with its reasons. */
export interface ArrangedOffers {
  main: RefundOffer | undefined
  beside: RefundOffer[]
  more: RefundOffer[]
}

/** Arranges the server's actions by the table's weights; impossible and dangerous ones wait under «Ще». */
export const arrangeOffers = (actions: readonly RefundAction[]): ArrangedOffers => {
  const offers = actions.flatMap((action): RefundOffer[] => {
    const row = refundLifecycle.transitions.find(({ event }) => event === action.event)
    return row ? [{ ...action, row }] : []
  })
  const main = offers.find(({ enabled, row }) => enabled && row.weight === 'main')
  const beside = offers.filter((offer) => offer !== main && offer.enabled && offer.row.weight !== 'danger')
  return { main, beside, more: offers.filter((offer) => offer !== main && !beside.includes(offer)) }
}

/** Whether it is done by making a payment list: the server takes it no other way. */
export const goesIntoList = ({ row }: RefundOffer): boolean => row.effects.includes('keep_list')

/** Whether one press is enough: nothing must be filled in and nothing needs a warning. */
export const needsNoForm = ({ row }: RefundOffer): boolean => !row.confirm && row.input.safeParse({}).success
