import type { Knex } from 'knex'
import { isSmsTarget } from '../accounts/phone.ts'
import type { Office } from '../office.ts'
import type { NoticeData, NoticeEvent } from './notice-data.ts'
import { insertNotification } from './notification-store.ts'
import { renderNotice } from './render-notice.ts'

/** To whom and about what: the contacts are the order's own. */
export interface NoticeAsked {
  event: NoticeEvent
  orderId: number
  districtId: number
  phone: string
  email: string | null
  data: NoticeData
}

/**
 * Tells the consumer about an event of the order by e-mail and SMS: renders the wordings in force and puts both into the
 * outbox, in the caller's transaction, so that the event and its notice stand or fall together. A landline or 0800 number
 * gets no SMS; the row says so. Refuses `unknown_placeholder` and `broken_wording` where the template was spoilt.
 */
export const queueNotification = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  asked: NoticeAsked,
): Promise<void> => {
  const { subject, body, sms } = await renderNotice(trx, asked.event, asked.data)
  const common = {
    orderId: asked.orderId,
    districtId: asked.districtId,
    event: asked.event,
    createdAt: office.clock.now().toISOString(),
  }
  if (asked.email !== null && body !== '') {
    await insertNotification(trx, {
      ...common,
      channel: 'email',
      recipient: asked.email,
      subject,
      body,
      state: 'queued',
      reason: null,
    })
  }
  if (sms === '') return
  const reachable = isSmsTarget(asked.phone)
  await insertNotification(trx, {
    ...common,
    channel: 'sms',
    recipient: asked.phone,
    subject: '',
    body: sms,
    state: reachable ? 'queued' : 'skipped',
    reason: reachable ? null : 'Це не мобільний номер, SMS на нього не надсилаються: зателефонуйте споживачеві.',
  })
}
