import type { readingLifecycle } from '../../../server/readings/reading-lifecycle.ts'
import { formShapeOf } from '../../layout/actions/form-fields.ts'
import type { Offer } from '../../layout/actions/offers.ts'

/** An offered event with what the lifecycle table says of it. */
export type ReadingOffer = Offer<(typeof readingLifecycle.transitions)[number]>

/** Whether one press is enough: there is nothing to fill in, by wish either, and nothing needs a warning. */
export const needsNoForm = ({ row }: ReadingOffer): boolean =>
  !row.confirm && formShapeOf(row.input, '').fields.length === 0
