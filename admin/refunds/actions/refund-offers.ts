import type { refundLifecycle } from '../../../server/refunds/refund-lifecycle.ts'
import type { Offer } from '../../layout/actions/offers.ts'

/** An offered event with what the lifecycle table says of it. */
export type RefundOffer = Offer<(typeof refundLifecycle.transitions)[number]>

/** Whether it is done by making a payment list: the server takes it no other way. */
export const goesIntoList = ({ row }: RefundOffer): boolean => row.effects.includes('keep_list')
