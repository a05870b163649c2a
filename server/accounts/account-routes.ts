import { recordAudit } from '../audit/record-audit.ts'
import { notFound } from '../errors.ts'
import { readable } from '../field-rules.ts'
import { listQuerySchema, readListQuery } from '../http/list-query.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { listAccounts } from './account-list-views.ts'
import { accountFields } from './account-policy.ts'
import { loadVisibleAccount } from './account-views.ts'
import { openIdentity } from './consumer-identity.ts'
import { showAccount } from './show-account-views.ts'

/** Accounts of the actor's scope: list, page, and the consumer's identity document, whose every reading is logged. */
export const accountRoutes: Route[] = [
  route({
    method: 'get',
    path: '/accounts',
    may: 'accounts.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, accountFields, actor)
      const { rows, total } = await listAccounts(office.db.reader, actor, asked)
      const seen = rows.map((row) => readable(row, accountFields, actor))
      return { list: { resource: 'accounts', rows: seen, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'get',
    path: '/accounts/:id',
    may: 'accounts.read',
    params: recordParams,
    handler: async ({ office, actor, params: { id } }) => ({
      body: readable(await showAccount(office.db.reader, office, actor, id), accountFields, actor),
    }),
  }),
  route({
    method: 'get',
    path: '/accounts/:id/identity',
    may: 'personal.read',
    params: recordParams,
    handler: async ({ office, actor, params: { id }, commit }) =>
      commit(async (trx) => {
        const account = await loadVisibleAccount(trx, actor, id)
        const document = await openIdentity(trx, office, account.consumerId)
        if (!document) throw notFound('Документ споживача')
        await recordAudit(trx, office, actor, {
          action: 'read_identity',
          resource: 'accounts',
          resourceId: id,
          districtId: account.districtId,
          fields: ['identityDocument'],
        })
        return { body: { id, ...document } }
      }),
  }),
]
