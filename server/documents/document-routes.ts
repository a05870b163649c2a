import { openFile } from '../files/open-file.ts'
import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { documentFields } from './document-policy.ts'
import { findDocument, listDocuments, showDocument } from './document-views.ts'

/** The register of issued documents, and their bytes as they were issued. */
export const documentRoutes: Route[] = [
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
