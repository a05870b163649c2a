import { listRoutes } from '../http/list-routes.ts'
import { type Route, route } from '../http/route.ts'
import { auditFields } from './audit-policy.ts'
import { listAudit, loadAuditEntry } from './audit-views.ts'
import { verifyAudit } from './verify-audit.ts'

/** Who did what, who looked at which scan, and whether the log is whole. */
export const auditRoutes: Route[] = [
  route({
    method: 'get',
    path: '/audit/verification',
    may: 'audit.read',
    handler: async ({ office }) => ({ body: await verifyAudit(office.db.reader) }),
  }),
  ...listRoutes({ resource: 'audit', may: 'audit.read', fields: auditFields, list: listAudit, show: loadAuditEntry }),
]
