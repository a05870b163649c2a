import { type Route, route } from '../http/route.ts'
import { accountStatementBody } from './account-statement-schema.ts'
import { makeAccountStatement } from './make-account-statement.ts'

/** Reconciliation acts and statements of charges at the account's page, as PDF or Excel. */
export const accountStatementRoutes: Route[] = [
  route({
    method: 'post',
    path: '/account-statements',
    may: 'account_statements.make',
    body: accountStatementBody,
    // Asked twice it is simply drawn twice: a file cannot be remembered under an Idempotency-Key, and nothing is issued.
    handler: async ({ office, actor, body }) => ({ file: await makeAccountStatement(office, actor, body) }),
  }),
]
