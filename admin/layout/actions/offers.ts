import type { Transition } from '../../../server/lifecycle/define-lifecycle.ts'

/** What pages need to know of a lifecycle's row. */
export type EventRow = Pick<
  Transition<string, string, never, string>,
  'event' | 'label' | 'confirm' | 'weight' | 'input'
>

/** An event as the server offers it, or says why not. */
export interface OfferedAction {
  event: string
  enabled: boolean
  reason: string | null
  reasonText: string | null
}

/** An offered event with what the lifecycle table says of it. */
export interface Offer<Row extends EventRow = EventRow> extends OfferedAction {
  row: Row
}

/** Offers as a page shows them: one obvious thing, what stands beside it, and the rest with its reasons. */
export interface ArrangedOffers<Row extends EventRow = EventRow> {
  main: Offer<Row> | undefined
  beside: Offer<Row>[]
  more: Offer<Row>[]
}

/**
 * Arranges what the server offers by the table's weights: the main action is the first of the heavy ones that is possible
 * and was not the `last` thing done (a planned visit is next reported, not planned again); dangerous and impossible ones
 * come last.
 */
export const arrangeOffers = <Row extends EventRow>(
  actions: readonly OfferedAction[],
  rows: readonly Row[],
  last?: string,
): ArrangedOffers<Row> => {
  const offers = actions.flatMap((action): Offer<Row>[] => {
    const row = rows.find(({ event }) => event === action.event)
    return row ? [{ ...action, row }] : []
  })
  const possible = offers.filter(({ enabled }) => enabled)
  const heavy = possible.filter(({ row }) => row.weight === 'main')
  const main = heavy.find(({ event }) => event !== last) ?? heavy[0]
  const beside = possible.filter((offer) => offer !== main && offer.row.weight !== 'danger')
  return { main, beside, more: offers.filter((offer) => offer !== main && !beside.includes(offer)) }
}

/** Whether an action may be carried out at one press: nothing must be filled in and nothing needs a warning. */
export const needsNoForm = ({ row }: Offer): boolean => !row.confirm && row.input.safeParse({}).success
