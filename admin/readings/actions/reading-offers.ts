import { readingLifecycle } from '../../../server/readings/reading-lifecycle.ts'
import { formShapeOf } from '../../layout/actions/form-fields.ts'
import type { ReadingAction } from '../reading.ts'

type ReadingTransition = (typeof readingLifecycle.transitions)[number]

/** An offered event with what the lifecycle table says of it. */
export interface ReadingOffer extends ReadingAction {
  row: ReadingTransition
}

/** What the server offers, as the page shows it: one obvious thing, what stands beside it, and the rest with its reasons. */
export interface ArrangedOffers {
  main: ReadingOffer | undefined
  beside: ReadingOffer[]
  more: ReadingOffer[]
}

/** Arranges the server's actions by the table's weights; impossible and dangerous ones come last. */
export const arrangeOffers = (actions: readonly ReadingAction[]): ArrangedOffers => {
  const offers = actions.flatMap((action): ReadingOffer[] => {
    const row = readingLifecycle.transitions.find(({ event }) => event === action.event)
    return row ? [{ ...action, row }] : []
  })
  const main = offers.find(({ enabled, row }) => enabled && row.weight === 'main')
  const beside = offers.filter((offer) => offer !== main && offer.enabled && offer.row.weight !== 'danger')
  return { main, beside, more: offers.filter((offer) => offer !== main && !beside.includes(offer)) }
}

/** Whether one press is enough: there is nothing to fill in and nothing needs a warning. */
export const needsNoForm = ({ row }: ReadingOffer): boolean =>
  !row.confirm && formShapeOf(row.input, '').fields.length === 0
