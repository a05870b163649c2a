import { join } from 'node:path'
import express, { type Express, Router } from 'express'
import { z } from 'zod'
import { accountStatementRoutes } from './account-statements/account-statement-routes.ts'
import { accountRoutes } from './accounts/account-routes.ts'
import { auditRoutes } from './audit/audit-routes.ts'
import { calendarRoutes } from './calendar/calendar-routes.ts'
import { closedMonthRoutes } from './closed-months/closed-month-routes.ts'
import { companyRoutes } from './company/company-routes.ts'
import { consumptionRoutes } from './consumption/consumption-routes.ts'
import { accountConsumptionRoutes } from './consumption-export/account-consumption-routes.ts'
import { contractRoutes } from './contracts/contract-routes.ts'
import { districtRoutes } from './districts/district-routes.ts'
import { documentRoutes } from './documents/document-routes.ts'
import { exportRoutes } from './exports/export-routes.ts'
import { gatewayRouter } from './gateway/gateway-router.ts'
import { consoleFiles } from './http/console-files.ts'
import { healthRoutes } from './http/health.ts'
import { mountRoutes } from './http/mount-routes.ts'
import { nothingHere, problemJson } from './http/problem.ts'
import { logRequests } from './http/request-log.ts'
import type { Route } from './http/route.ts'
import { sameOriginOnly } from './http/same-origin.ts'
import { securityHeaders } from './http/security-headers.ts'
import { invoiceRoutes } from './invoices/invoice-routes.ts'
import { wordIssue } from './issue-words.ts'
import { ledgerRoutes } from './ledger/ledger-routes.ts'
import { notificationRoutes } from './notifications/notification-routes.ts'
import type { Office } from './office.ts'
import { menuCountRoutes } from './orders/order-counts-routes.ts'
import { orderIntakeRoutes } from './orders/order-intake-routes.ts'
import { orderRoutes } from './orders/order-routes.ts'
import { recalculateDueDates } from './orders/recalculate-due-dates.ts'
import { judgeLines } from './payments/judge-lines.ts'
import { paymentRoutes } from './payments/payment-routes.ts'
import { postQueued } from './payments/post-queued.ts'
import { statementLineRoutes } from './payments/statement-line-routes.ts'
import { readingMonthRoutes } from './reading-months/reading-month-routes.ts'
import { readingPhotoRoutes } from './reading-photos/reading-photo-routes.ts'
import { readingReportRoutes } from './reading-reports/reading-report-routes.ts'
import { readingRoutes } from './readings/reading-routes.ts'
import { refundRoutes } from './refunds/refund-routes.ts'
import { searchRoutes } from './search/search-routes.ts'
import { serviceRoutes } from './services/service-routes.ts'
import { firstThingsFirst } from './staff/first-things-first.ts'
import { limitSignIns } from './staff/limit-sign-ins.ts'
import { openSessions, type Sessions } from './staff/open-sessions.ts'
import { sessionRoutes } from './staff/session-routes.ts'
import { staffRoutes } from './staff/staff-routes.ts'
import { statementMappingRoutes } from './statements/statement-mapping-routes.ts'
import { statementRoutes } from './statements/statement-routes.ts'
import { supplierChargeRoutes } from './supplier-charges/supplier-charge-routes.ts'
import { templateRoutes } from './templates/template-routes.ts'

/** The console's API, `/api`: one line per domain. */
export const apiRoutes: readonly Route[] = [
  ...sessionRoutes,
  ...orderIntakeRoutes,
  ...orderRoutes,
  ...menuCountRoutes,
  ...accountRoutes,
  ...accountStatementRoutes,
  ...accountConsumptionRoutes,
  ...exportRoutes,
  ...searchRoutes,
  ...contractRoutes,
  ...invoiceRoutes,
  ...paymentRoutes,
  ...statementRoutes({ preview: judgeLines, post: postQueued }),
  ...statementMappingRoutes,
  ...statementLineRoutes,
  ...ledgerRoutes,
  ...refundRoutes,
  ...readingRoutes,
  ...consumptionRoutes,
  ...readingPhotoRoutes,
  ...readingMonthRoutes,
  ...readingReportRoutes,
  ...documentRoutes,
  ...supplierChargeRoutes,
  ...notificationRoutes,
  ...serviceRoutes,
  ...districtRoutes,
  ...calendarRoutes(recalculateDueDates),
  ...closedMonthRoutes,
  ...companyRoutes,
  ...templateRoutes,
  ...staffRoutes,
  ...auditRoutes,
]

// What a schema words itself goes before these; what it does not must not reach a clerk in English.
z.config({ localeError: wordIssue })

const builtConsole = join(import.meta.dirname, '../dist/admin')

const consoleApi = (office: Office, sessions: Sessions): Router => {
  const api = Router({ caseSensitive: true })
  api.use(...sessions.handlers)
  api.use(sameOriginOnly(office.config.publicOrigin))
  api.use(firstThingsFirst(office.config.secondFactor))
  api.post('/session', limitSignIns())
  api.put('/session/password', limitSignIns())
  api.use(mountRoutes(apiRoutes, office, sessions.doorkeeper))
  api.use(nothingHere)
  return api
}

/** Wires the office to HTTP: middleware in its order, the API, the console's files, and problems last. */
export const createApp = (office: Office, sessions: Sessions = openSessions(office)): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  // Behind TLS the proxy stands on a private address; nobody else's word on the caller's address is taken.
  if (office.config.production) app.set('trust proxy', 'loopback, linklocal, uniquelocal')
  app.use(logRequests(office.log, (request) => (request.user ? `staff:${request.user.actor.id}` : null)))
  app.use(securityHeaders(office.config.production))
  app.use(healthRoutes(office.db))
  app.use('/api', consoleApi(office, sessions))
  app.use('/gateway/v1', gatewayRouter(office))
  app.use('/gateway', nothingHere)
  app.use(consoleFiles(builtConsole))
  app.use(nothingHere)
  app.use(problemJson(office.log))
  return app
}
