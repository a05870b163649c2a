import { recordAudit } from '../audit/record-audit.ts'
import { readable } from '../field-rules.ts'
import { listQuerySchema, readListQuery } from '../http/list-query.ts'
import { type Route, route } from '../http/route.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { drawWorkbook } from '../xlsx/draw-workbook.ts'
import { type ReadingReport, readingReports } from './reading-report.ts'
import { reportAsked } from './reading-report-asked.ts'
import { readingReportFields } from './reading-report-policy.ts'
import { readingReportWorkbook } from './reading-report-workbook.ts'

const byRank = (one: ReadingReport, other: ReadingReport): number => one.rank - other.rank
const byId = (one: ReadingReport, other: ReadingReport): number => one.id.localeCompare(other.id)

/** The manager’s numbers of the readings (issue 4 G): as rows for the screen, and as a workbook. */
export const readingReportRoutes: Route[] = [
  route({
    method: 'get',
    path: '/reading-reports',
    may: 'reading_reports.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, readingReportFields, actor)
      const reports = await readingReports(office, actor, reportAsked(asked, kyivDateOf(office.clock.now())))
      const { sort, offset, limit } = asked
      const sign = sort?.direction === 'desc' ? -1 : 1
      const by = sort?.field === 'id' ? byId : byRank
      const sorted = reports.toSorted((one, other) => sign * by(one, other))
      const rows = sorted.slice(offset, offset + limit).map((row) => readable(row, readingReportFields, actor))
      return { list: { resource: 'reading-reports', rows, offset, total: reports.length } }
    },
  }),
  route({
    method: 'get',
    path: '/reading-reports/export.xlsx',
    may: 'reading_reports.read',
    query: listQuerySchema.pick({ filter: true }),
    handler: async ({ office, actor, query, commit }) => {
      const now = office.clock.now()
      const asked = reportAsked(readListQuery(query, readingReportFields, actor), kyivDateOf(now))
      const reports = await readingReports(office, actor, asked)
      const workbook = readingReportWorkbook(reports, asked.closes, now.toISOString())
      const bytes = Buffer.from(await drawWorkbook(workbook))
      return commit(async (trx) => {
        await recordAudit(trx, office, actor, {
          action: 'export',
          resource: 'reading-reports',
          resourceId: 'xlsx',
          note: asked.closes,
        })
        const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        return { file: { bytes, mediaType, name: `Показники ${asked.closes}, підсумки.xlsx` } }
      })
    },
  }),
]
