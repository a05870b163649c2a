import type { Knex } from 'knex'

/** A scan or photo of an order; `fileId` leads to the sealed bytes. */
export interface Attachment {
  id: number
  orderId: number
  fileId: number
  kind: string
}

/** Adds an attachment and gives its id. */
export const insertAttachment = async (
  trx: Knex.Transaction,
  attachment: { orderId: number; fileId: number; kind: string; addedAt: string; addedBy: string },
): Promise<number> => {
  const { orderId, fileId, kind, addedAt, addedBy } = attachment
  const [row] = await trx('order_attachments')
    .insert({ order_id: orderId, file_id: fileId, kind, added_at: addedAt, added_by: addedBy })
    .returning('id')
  return row.id
}

/** The attachment of this order, or null: another order's attachment is not found through this one. */
export const findAttachment = async (knex: Knex, orderId: number, id: number): Promise<Attachment | null> => {
  const row = await knex('order_attachments').where({ id, order_id: orderId }).first()
  return row ? { id: row.id, orderId: row.order_id, fileId: row.file_id, kind: row.kind } : null
}
