import { orderLifecycle } from '../../../server/orders/order-lifecycle.ts'
import { type ArrangedOffers, arrangeOffers, type Offer as OfferOf } from '../../layout/actions/offers.ts'
import type { HistoryLine, OrderAction } from '../order.ts'

/** A row of the lifecycle table. */
export type OrderTransition = (typeof orderLifecycle.transitions)[number]

/** An offered event with what the lifecycle table says of it. */
export type Offer = OfferOf<OrderTransition>

/** Actions as the page shows them: one obvious thing, what stands beside it, and the rest with its reasons. */
export type ArrangedActions = ArrangedOffers<OrderTransition>

/** What the server offers for an order, arranged; what was done last is not the next thing again. */
export const arrangeActions = (
  actions: readonly OrderAction[],
  history: readonly Pick<HistoryLine, 'event'>[],
): ArrangedActions => arrangeOffers(actions, orderLifecycle.transitions, history.at(-1)?.event)
