import { z } from 'zod'
import { openFile } from '../files/open-file.ts'
import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { documentFields } from './document-policy.ts'
import { findDocument, listDocuments, showDocument } from './document-views.ts'
import { type ExportedColumn, exportQuerySchema, exportRegister } from './export-register.ts'
import { zipDocuments } from './zip-documents.ts'

const columns: readonly ExportedColumn[] = [
  { field: 'kindLabel', title: 'Вид', kind: 'text', width: 22 },
  { field: 'number', title: 'Номер', kind: 'text', width: 18 },
  { field: 'issuedOn', title: 'Дата', kind: 'date', width: 12 },
  { field: 'orderNumber', title: 'Заявка', kind: 'number', width: 10 },
  { field: 'account', title: 'Особовий рахунок', kind: 'text', width: 18 },
  { field: 'withdrawnOn', title: 'Відкликано', kind: 'date', width: 12 },
  { field: 'title', title: 'Назва', kind: 'text', width: 36 },
  { field: 'sha256', title: 'SHA-256 файла', kind: 'text', width: 68 },
]

const zipBody = z.strictObject({
  ids: z
    .array(z.int32().positive(), 'Оберіть документи.')
    .min(1, 'Оберіть документи.')
    .max(500, 'За один раз — не більше 500 документів: завантажте їх кількома архівами.'),
})

/** The register of issued documents, and their bytes as they were issued. */
export const documentRoutes: Route[] = [
  route({
    method: 'get',
    path: '/documents/export.xlsx',
    may: 'documents.export',
    query: exportQuerySchema,
    handler: (call) =>
      exportRegister(call, {
        resource: 'documents',
        title: 'Документи',
        fields: documentFields,
        columns,
        list: listDocuments,
      }),
  }),
  route({
    method: 'post',
    path: '/documents/zip',
    may: 'documents.export',
    body: zipBody,
    handler: async ({ office, actor, body }) => ({ file: await zipDocuments(office, actor, body.ids) }),
  }),
  ...listRoutes({
    resource: 'documents',
    may: 'documents.read',
    fields: documentFields,
    list: listDocuments,
    show: showDocument,
  }),
  route({
    method: 'get',
    path: '/documents/:id/content',
    may: 'documents.read',
    params: recordParams,
    handler: async ({ office, actor, params }) => {
      const document = await findDocument(office.db.reader, actor, params.id)
      const { bytes, mediaType } = await openFile(office.db.reader, office, document.fileId)
      return { file: { bytes, mediaType, name: `${document.title}.pdf` } }
    },
  }),
]
