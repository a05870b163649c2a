import type { Knex } from 'knex'
import { isSmsTarget } from '../accounts/phone.ts'
import type { Office } from '../office.ts'
import type { NoticeData, NoticeEvent } from './notice-data.ts'
import { insertNotification } from './notification-store.ts'
import { renderNotice } from './render-notice.ts'

/** To whom and about what: the contacts are the order's own, or the consumer's where it is about a reading. */
export interface NoticeAsked {
  event: NoticeEvent
  about: { orderId: number } | { readingId: number }
  districtId: number
  phone: string | null
  email: string | null
  data: NoticeData
}

const unreachable = {
  noPhone: 'Споживач не залишив номера телефону.',
  landline: 'Це не мобільний номер, SMS на нього не надсилаються: зателефонуйте споживачеві.',
}

/**
 * Tells the consumer about an event of the order or reading by e-mail and SMS: renders the wordings in force and puts both into the
 * outbox, in the caller's transaction, so that the event and its notice stand or fall together. A landline or 0800 number
 * gets no SMS, nor does whoever left none; the row says so. Refuses `unknown_placeholder` and `broken_wording` where the template was spoilt.
 */
export const queueNotification = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  asked: NoticeAsked,
): Promise<void> => {
  const { subject, body, sms } = await renderNotice(trx, asked.event, asked.data)
  const common = {
    orderId: 'orderId' in asked.about ? asked.about.orderId : null,
    readingId: 'readingId' in asked.about ? asked.about.readingId : null,
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
  const { phone } = asked
  const reason = phone === null ? unreachable.noPhone : isSmsTarget(phone) ? null : unreachable.landline
  await insertNotification(trx, {
    ...common,
    channel: 'sms',
    recipient: phone ?? '',
    subject: '',
    body: sms,
    state: reason === null ? 'queued' : 'skipped',
    reason,
  })
}
