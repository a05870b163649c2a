import { recordAudit } from '../audit/record-audit.ts'
import { notFound } from '../errors.ts'
import { type FieldRules, readable } from '../field-rules.ts'
import { openFile } from '../files/open-file.ts'
import { type ListQuery, listQuerySchema, readListQuery } from '../http/list-query.ts'
import { type Route, route } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { closeReadingMonth, prepareClosing } from './close-reading-month.ts'
import { findClosed } from './closed-reading-month-store.ts'
import { listMissingAccounts } from './missing-account-views.ts'
import { listMissing } from './missing-reading-views.ts'
import type { ClosingMonth } from './month-of-district.ts'
import { listOverbilled } from './overbilled-month-views.ts'
import { missingAccountFields, missingFields, overbilledFields, readingMonthFields } from './reading-month-policy.ts'
import { closingOfMonth, monthParams } from './reading-month-schema.ts'
import { listReadingMonths, loadReadingMonth, showReadingMonth } from './reading-month-views.ts'

const today = ({ clock }: Pick<Office, 'clock'>): string => kyivDateOf(clock.now())

const load = (office: Office, actor: Actor, { id }: { id: string }) =>
  loadReadingMonth(office.db.reader, actor, id, today(office))

/** The frozen file of a closed month; the audit says who took it. */
const billingFile = (kind: 'csv' | 'xlsx'): Route =>
  route({
    method: 'get',
    path: `/reading-months/:id/billing.${kind}`,
    may: 'reading_months.read',
    params: monthParams,
    handler: async ({ office, actor, params, commit }) => {
      const month = await load(office, actor, params)
      const closed = await findClosed(office.db.reader, month)
      const fileId = kind === 'csv' ? closed?.csvFileId : closed?.xlsxFileId
      if (!fileId) throw notFound('Файл закритого місяця')
      const file = await openFile(office.db.reader, office, fileId)
      return commit(async (trx) => {
        const deed = { action: 'export', resource: 'reading-months', resourceId: params.id }
        await recordAudit(trx, office, actor, { ...deed, districtId: month.districtId, note: kind })
        return { file }
      })
    },
  })

/** A list of what a month of a REM has to be looked at for, page by page, with the fields that the actor may read. */
const listOfMonth = (
  name: string,
  fields: FieldRules,
  rowsOf: (office: Office, month: ClosingMonth, asked: ListQuery) => Promise<{ rows: object[]; total: number }>,
): Route =>
  route({
    method: 'get',
    path: `/reading-months/:id/${name}`,
    may: 'reading_months.read',
    params: monthParams,
    query: listQuerySchema,
    handler: async ({ office, actor, params, query }) => {
      const month = await load(office, actor, params)
      const asked = readListQuery(query, fields, actor)
      const { rows, total } = await rowsOf(office, month, asked)
      const seen = rows.map((row) => readable(row, fields, actor))
      return { list: { resource: name, rows: seen, offset: asked.offset, total } }
    },
  })

/** Months of readings: what each REM has, what is missing, closing, and the files for the billing system. */
export const readingMonthRoutes: Route[] = [
  route({
    method: 'get',
    path: '/reading-months',
    may: 'reading_months.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, readingMonthFields, actor)
      const { rows, total } = await listReadingMonths(office.db, actor, asked, today(office))
      const seen = rows.map((row) => readable(row, readingMonthFields, actor))
      return { list: { resource: 'reading-months', rows: seen, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'get',
    path: '/reading-months/:id',
    may: 'reading_months.read',
    params: monthParams,
    handler: async ({ office, actor, params }) => ({
      body: readable(await showReadingMonth(office.db, actor, params.id, today(office)), readingMonthFields, actor),
    }),
  }),
  listOfMonth('missing', missingFields, ({ db }, month, asked) => listMissing(db, month, asked)),
  listOfMonth('missing-accounts', missingAccountFields, ({ db }, month, asked) =>
    listMissingAccounts(db, month, asked),
  ),
  listOfMonth('overbilled', overbilledFields, (office, month, asked) =>
    listOverbilled(office.db, month, asked, today(office)),
  ),
  route({
    method: 'post',
    path: '/reading-months/:id/close',
    may: 'reading_months.close',
    params: monthParams,
    scope: load,
    body: closingOfMonth.optional(),
    handler: async ({ office, actor, params, body, commit }) => {
      const month = await load(office, actor, params)
      await prepareClosing(office, month)
      return commit(async (trx) => {
        await closeReadingMonth(trx, office, actor, { ...month, leaveWaiting: body?.leaveWaiting ?? false })
        const db = { reader: trx, aside: office.db.aside }
        return { body: await showReadingMonth(db, actor, params.id, today(office)) }
      })
    },
  }),
  billingFile('csv'),
  billingFile('xlsx'),
]
