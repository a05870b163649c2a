import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import { type NoticePreview, newestNotice, noticesAfter } from '../notifications/notice-views.ts'
import type { Office } from '../office.ts'
import { advanceOrder } from './advance-order.ts'
import { discardDrafts, draftForEvent } from './carry-out-event.ts'
import type { EventAsked } from './find-transition.ts'
import { orderLifecycle } from './order-lifecycle.ts'
import { findOrder } from './order-store.ts'

/** What carrying an event out would give: the state's name, the notices in words, the document's bytes. */
export interface EventPreview {
  stateLabel: string
  notices: NoticePreview[]
  document: { title: string; bytes: Buffer } | null
}

class Undone extends Error {
  readonly preview: Omit<EventPreview, 'document'>
  constructor(preview: Omit<EventPreview, 'document'>) {
    super('preview')
    this.preview = preview
  }
}

/**
 * Shows what the consumer would get before anything is sent: the event is truly carried out, read, and rolled back, so
 * that the preview cannot differ from the deed. Refuses whatever the event itself would refuse.
 */
export const previewEvent = async (office: Office, actor: Actor, asked: EventAsked): Promise<EventPreview> => {
  const drafts = await draftForEvent(office, actor, asked)
  const drawn = (drafts.contract ?? drafts.invoice ?? drafts.statement)?.document ?? drafts.act
  const document = drawn ? { title: drawn.title, bytes: drawn.bytes } : null
  const trial = async (trx: Knex.Transaction): Promise<never> => {
    const before = await newestNotice(trx)
    await advanceOrder(trx, office, actor, asked, drafts)
    const order = await findOrder(trx, asked.orderId)
    const notices = await noticesAfter(trx, before)
    throw new Undone({ stateLabel: order ? orderLifecycle.states[order.state].uk : '', notices })
  }
  try {
    return await office.db.transaction(trial)
  } catch (error) {
    if (error instanceof Undone) return { ...error.preview, document }
    throw error
  } finally {
    await discardDrafts(office, drafts)
  }
}
