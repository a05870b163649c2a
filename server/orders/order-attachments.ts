import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict, forbidden, invalid, notFound } from '../errors.ts'
import { addFileRow, type FileDraft } from '../files/keep-file.ts'
import { type OpenedFile, openFile } from '../files/open-file.ts'
import { shownCopy } from '../files/shown-copy.ts'
import { type Actor, may } from '../may.ts'
import type { Office } from '../office.ts'
import { loadVisibleOrder } from './find-transition.ts'
import { isPersonal } from './order-attachment-kinds.ts'
import { findAttachment, insertAttachment } from './order-attachment-store.ts'

/** Adds kept files to an order as attachments of the given kinds, sealed for its consumer; gives their ids. */
export const addAttachments = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock' | 'seal'>,
  actor: Actor,
  order: { id: number; consumerId: number },
  scans: readonly { kind: string; file: FileDraft }[],
): Promise<number[]> => {
  const ids: number[] = []
  for (const { kind, file } of scans) {
    const fileId = await addFileRow(trx, office, file, order.consumerId)
    const addedAt = office.clock.now().toISOString()
    ids.push(await insertAttachment(trx, { orderId: order.id, fileId, kind, addedAt, addedBy: actor.name }))
  }
  return ids
}

/**
 * Adds scans of one kind to an order: staff at any time, the consumer in answer to a request for clarification. Refuses
 * `not_found`, `no_files` (422) and `not_asked` (409) where nothing is being clarified.
 */
export const attachToOrder = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  asked: { orderId: number; kind: string; files: readonly FileDraft[] },
): Promise<number[]> => {
  const order = await loadVisibleOrder(trx, actor, asked.orderId)
  if (asked.files.length === 0) throw invalid('no_files', 'Додайте файл.', { files: 'Додайте файл JPEG або PDF.' })
  if (actor.kind === 'consumer' && order.state !== 'needs_clarification') {
    throw conflict('not_asked', 'Додати скани можна, коли РЕМ просить уточнити заявку.')
  }
  const scans = asked.files.map((file) => ({ kind: asked.kind, file }))
  const ids = await addAttachments(trx, office, actor, order, scans)
  await recordAudit(trx, office, actor, {
    action: 'attach',
    resource: 'orders',
    resourceId: order.id,
    districtId: order.districtId,
    fields: ['attachments'],
    note: asked.kind,
  })
  return ids
}

const notForThisRole = () => forbidden('Документи споживача відкривають лише діловод і керівник. Зверніться до них.')

/**
 * What may be shown of an attachment: pictures without the camera's data. Opening a personal document needs
 * `personal.read` and is logged before a byte is read. Refuses `not_found`, `forbidden`, and `erased`.
 */
export const openAttachment = async (
  office: Office,
  actor: Actor,
  asked: { orderId: number; attachmentId: number },
): Promise<OpenedFile> => {
  const order = await loadVisibleOrder(office.db.reader, actor, asked.orderId)
  const attachment = await findAttachment(office.db.reader, order.id, asked.attachmentId)
  if (!attachment) throw notFound('Вкладення')
  if (isPersonal(attachment.kind)) {
    if (!may(actor, 'personal.read', order)) throw notForThisRole()
    const deed = {
      action: 'read_attachment',
      resource: 'orders',
      resourceId: order.id,
      districtId: order.districtId,
      fields: ['attachments'],
      note: `${attachment.kind} ${attachment.id}`,
    }
    await office.db.transaction((trx) => recordAudit(trx, office, actor, deed))
  }
  return shownCopy(await openFile(office.db.reader, office, attachment.fileId))
}
