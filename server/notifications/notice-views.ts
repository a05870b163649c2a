import type { Knex } from 'knex'

/** A notice as its reader would get it. */
export interface NoticePreview {
  channel: 'email' | 'sms'
  recipient: string
  subject: string
  body: string
}

/** The id of the newest notice, 0 where there is none. */
export const newestNotice = async (knex: Knex): Promise<number> => {
  const row = await knex('notifications').max({ id: 'id' }).first()
  return Number(row?.id ?? 0)
}

/** The notices queued since `id`, in their order. */
export const noticesAfter = (knex: Knex, id: number): Promise<NoticePreview[]> =>
  knex('notifications').where('id', '>', id).orderBy('id').select('channel', 'recipient', 'subject', 'body')

/** Whether the order's consumer has been told of `event` at or after an instant. */
export const noticeSince = async (knex: Knex, orderId: number, event: string, since: string): Promise<boolean> => {
  const row = await knex('notifications')
    .where({ order_id: orderId, event })
    .where('created_at', '>=', since)
    .first('id')
  return row !== undefined
}
