import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { changeCompany } from './change-company.ts'
import { companyChange } from './company-schema.ts'
import { readCompany } from './company-views.ts'

const onlyOne = z.strictObject({ id: z.literal('1') })

/** The operator's requisites: one record, `/api/company/1`. */
export const companyRoutes: Route[] = [
  route({
    method: 'get',
    path: '/company/:id',
    may: 'company.read',
    params: onlyOne,
    handler: async ({ office }) => ({ body: await readCompany(office.db.reader) }),
  }),
  route({
    method: 'put',
    path: '/company/:id',
    may: 'company.write',
    params: onlyOne,
    body: companyChange,
    handler: ({ office, actor, body, commit }) =>
      commit(async (trx) => ({ body: await changeCompany(trx, office, actor, body) })),
  }),
]
