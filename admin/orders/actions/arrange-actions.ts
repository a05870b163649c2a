import type { Lifecycle, Transition } from '../../../server/lifecycle/define-lifecycle.ts'
import { orderLifecycle } from '../../../server/orders/order-lifecycle.ts'
import type { HistoryLine, OrderAction } from '../order.ts'

type RowOf<L> = L extends Lifecycle<infer S, infer B, infer F, infer E> ? Transition<S, B, F, E> : never

/** A row of the lifecycle table. */
export type OrderTransition = RowOf<typeof orderLifecycle>

/** An offered event with what the lifecycle table says of it. */
export interface Offer extends OrderAction {
  row: OrderTransition
}

/** Actions as the page shows them: one obvious thing, what stands beside it, and the rest with its reasons. */
export interface ArrangedActions {
  main: Offer | undefined
  beside: Offer[]
  more: Offer[]
}

const offersOf = (actions: readonly OrderAction[]): Offer[] =>
  actions.flatMap((action) => {
    const row = orderLifecycle.transitions.find(({ event }) => event === action.event)
    return row ? [{ ...action, row }] : []
  })

/**
 * Arranges what the server offers by the table's weight: the main action is the first of the heavy ones that is
 * possible and was not the last thing done (a planned visit is next reported, not planned again); dangerous and
 * impossible ones wait under «ще».
 */
export const arrangeActions = (
  actions: readonly OrderAction[],
  history: readonly Pick<HistoryLine, 'event'>[],
): ArrangedActions => {
  const offers = offersOf(actions)
  const possible = offers.filter(({ enabled }) => enabled)
  const heavy = possible.filter(({ row }) => row.weight === 'main')
  const last = history.at(-1)?.event
  const main = heavy.find(({ event }) => event !== last) ?? heavy[0]
  const beside = possible.filter((offer) => offer !== main && offer.row.weight !== 'danger')
  const more = offers.filter((offer) => offer !== main && !beside.includes(offer))
  return { main, beside, more }
}

/** Whether an action may be carried out at one press: nothing must be filled in and nothing needs a warning. */
export const needsNoForm = ({ row }: Offer): boolean => !row.confirm && row.input.safeParse({}).success
