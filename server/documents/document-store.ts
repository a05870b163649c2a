import type { Knex } from 'knex'

/** A row of an issued document: its wording is frozen by the file it refers to. */
export interface NewDocument {
  kind: string
  number: string
  title: string
  orderId: number
  accountId: number
  districtId: number
  fileId: number
  issuedOn: string
  templateCode: string
  templateVersion: number
}

/** Adds a document and gives its id. */
export const insertDocument = async (trx: Knex.Transaction, document: NewDocument): Promise<number> => {
  const [row] = await trx('documents')
    .insert({
      kind: document.kind,
      number: document.number,
      title: document.title,
      order_id: document.orderId,
      account_id: document.accountId,
      district_id: document.districtId,
      file_id: document.fileId,
      issued_on: document.issuedOn,
      template_code: document.templateCode,
      template_version: document.templateVersion,
    })
    .returning('id')
  return row.id
}

/** The ids of an order's documents of a kind that stand, oldest first. */
export const standingDocuments = async (knex: Knex, orderId: number, kind: string): Promise<number[]> => {
  const rows: { id: number }[] = await knex('documents')
    .where({ order_id: orderId, kind })
    .whereNull('withdrawn_on')
    .orderBy('id')
    .select('id')
  return rows.map(({ id }) => id)
}

/** Writes the day on which documents were withdrawn; a day already written stays. */
export const markWithdrawn = async (trx: Knex.Transaction, ids: readonly number[], on: string): Promise<void> => {
  await trx('documents')
    .whereIn('id', [...ids])
    .whereNull('withdrawn_on')
    .update({ withdrawn_on: on })
}
