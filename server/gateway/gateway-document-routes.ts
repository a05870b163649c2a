import { loadVisibleAccount } from '../accounts/account-views.ts'
import { findDocument } from '../documents/document-views.ts'
import { openFile } from '../files/open-file.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import type { SystemActor } from '../may.ts'
import { listPublicServices } from '../services/service-views.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { gatewayOpenApi } from './gateway-openapi.ts'

/** A document belongs to an account; whether the key may see that account is asked of the account itself. */
const office: SystemActor = { kind: 'system', name: 'gateway' }

/** What the channel reads beside orders: documents, the published price list, and its own description. */
export const gatewayDocumentRoutes: Route[] = [
  route({
    method: 'get',
    path: '/documents/:id',
    may: 'channel',
    params: recordParams,
    handler: async ({ office: { db, ...rest }, actor, params }) => {
      const document = await findDocument(db.reader, office, params.id)
      await loadVisibleAccount(db.reader, actor, document.accountId)
      const { bytes, mediaType } = await openFile(db.reader, rest, document.fileId)
      return { file: { bytes, mediaType, name: `${document.title}.pdf` } }
    },
  }),
  route({
    method: 'get',
    path: '/services',
    may: 'public',
    handler: async ({ office: { db, clock } }) => ({
      body: await listPublicServices(db.reader, kyivDateOf(clock.now())),
    }),
  }),
  route({
    method: 'get',
    path: '/openapi.json',
    may: 'public',
    handler: async () => ({ body: gatewayOpenApi() }),
  }),
]
