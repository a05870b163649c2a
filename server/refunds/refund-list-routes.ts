import { recordAudit } from '../audit/record-audit.ts'
import { readCompany } from '../company/company-views.ts'
import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { makeRefundList } from './make-refund-list.ts'
import { listRefundLists, showRefundList, transfersOf } from './refund-list-views.ts'
import { refundListFields } from './refund-policy.ts'
import { newRefundList } from './refund-schema.ts'
import { writePain001 } from './write-pain001.ts'
import { writeRefundCsv } from './write-refund-csv.ts'

/** The files tell payees' codes and accounts: who took one is logged before a byte is read. */
const noteDownload = (office: Office, actor: Actor, listId: number, form: string): Promise<void> =>
  office.db.transaction((trx) =>
    recordAudit(trx, office, actor, { action: 'export', resource: 'refund-lists', resourceId: listId, note: form }),
  )

/** Payment lists of refunds: made, read, and written as files for the bank. */
export const refundListRoutes: Route[] = [
  ...listRoutes({
    resource: 'refund-lists',
    may: 'refunds.read',
    fields: refundListFields,
    list: listRefundLists,
    show: showRefundList,
  }),
  route({
    method: 'post',
    path: '/refund-lists',
    may: 'refunds.order',
    body: newRefundList,
    handler: ({ office, actor, body, commit }) =>
      commit(async (trx) => {
        const id = await makeRefundList(trx, office, actor, body.refundIds)
        return { status: 201, body: await showRefundList(trx, actor, id) }
      }),
  }),
  route({
    method: 'get',
    path: '/refund-lists/:id/csv',
    may: 'refunds.order',
    params: recordParams,
    handler: async ({ office, actor, params }) => {
      const list = await showRefundList(office.db.reader, actor, params.id)
      await noteDownload(office, actor, list.id, 'csv')
      const bytes = writeRefundCsv(await transfersOf(office.db.reader, office, list.id))
      return { file: { bytes, mediaType: 'text/csv; charset=utf-8', name: `${list.number}.csv` } }
    },
  }),
  route({
    method: 'get',
    path: '/refund-lists/:id/pain001',
    may: 'refunds.order',
    params: recordParams,
    handler: async ({ office, actor, params }) => {
      const list = await showRefundList(office.db.reader, actor, params.id)
      await noteDownload(office, actor, list.id, 'pain.001')
      const transfers = await transfersOf(office.db.reader, office, list.id)
      const bytes = writePain001(list, transfers, await readCompany(office.db.reader))
      return { file: { bytes, mediaType: 'application/xml; charset=utf-8', name: `${list.number}.xml` } }
    },
  }),
]
