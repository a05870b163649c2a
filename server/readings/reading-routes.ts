import { longWrite } from '../db/long-write.ts'
import { forbidden } from '../errors.ts'
import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import type { Actor, StaffActor } from '../may.ts'
import type { Office } from '../office.ts'
import { acceptClean } from './accept-clean.ts'
import { advanceReading, loadVisibleReading } from './advance-reading.ts'
import { claimNextReading, claimReading, releaseReading } from './claim-reading.ts'
import { deskRoutes } from './desk-routes.ts'
import { overbilledRoutes } from './overbilled-routes.ts'
import { readingImportRoutes } from './reading-import-routes.ts'
import { showReading } from './reading-page-views.ts'
import { readingFields } from './reading-policy.ts'
import { monthOfDistrict, nextReading, readingEvent, recordedReading } from './reading-schema.ts'
import { thresholdRoutes } from './reading-threshold-routes.ts'
import { listReadings } from './reading-views.ts'
import { roundRoutes } from './round-routes.ts'
import { submitReading } from './submit-reading.ts'

const staffOf = (actor: Actor): StaffActor => {
  if (actor.kind !== 'staff') throw forbidden()
  return actor
}

const now = ({ clock }: Pick<Office, 'clock'>): string => clock.now().toISOString()

const inScopeFirst = (office: Office, actor: Actor, { id }: { id: number }) =>
  loadVisibleReading(office.db.reader, actor, id)

/** Readings: the list, what comes by phone and from rounds, decisions, the photo desk's order, and clean ones in bulk. */
export const readingRoutes: Route[] = [
  // Before the readings themselves: «round» is none of their ids.
  ...roundRoutes,
  ...listRoutes({
    resource: 'readings',
    may: 'readings.read',
    fields: readingFields,
    list: (knex, actor, asked, office) => listReadings(knex, actor, asked, now(office)),
    show: (knex, actor, id, office) => showReading(knex, office, actor, id),
  }),
  route({
    method: 'post',
    path: '/readings',
    may: 'readings.record',
    body: recordedReading,
    handler: ({ office, actor, body, commit }) =>
      commit(async (trx) => {
        const usual = staffOf(actor).role === 'operator' ? 'call' : 'round'
        const submission = { ...body, channel: body.channel ?? usual } as const
        const { id } = await submitReading(trx, office, actor, submission)
        return { status: 201, body: await showReading(trx, office, actor, id) }
      }),
  }),
  route({
    method: 'post',
    path: '/readings/:id/events',
    may: 'readings.read',
    params: recordParams,
    scope: inScopeFirst,
    body: readingEvent,
    handler: ({ office, actor, params, body, commit }) =>
      commit(async (trx) => {
        const { event, input, version } = body
        await advanceReading(trx, office, actor, { readingId: params.id, event, input, version })
        return { body: await showReading(trx, office, actor, params.id) }
      }),
  }),
  route({
    method: 'post',
    path: '/readings/:id/claim',
    may: 'readings.decide',
    params: recordParams,
    handler: ({ office, actor, params, commit }) =>
      commit(async (trx) => {
        await claimReading(trx, office, staffOf(actor), params.id)
        return { body: await showReading(trx, office, actor, params.id) }
      }),
  }),
  route({
    method: 'post',
    path: '/readings/:id/release',
    may: 'readings.decide',
    params: recordParams,
    handler: ({ office, actor, params, commit }) =>
      commit(async (trx) => {
        await releaseReading(trx, staffOf(actor), params.id)
        return { body: await showReading(trx, office, actor, params.id) }
      }),
  }),
  route({
    method: 'post',
    path: '/readings/next',
    may: 'readings.decide',
    body: nextReading.optional(),
    handler: ({ office, actor, body, commit }) =>
      commit(async (trx) => {
        const asked = { after: body?.after ?? null, district: body?.district ?? null }
        const id = await claimNextReading(trx, office, staffOf(actor), asked)
        return id === null ? { status: 204 } : { body: await showReading(trx, office, actor, id) }
      }),
  }),
  route({
    method: 'post',
    path: '/readings/accept-clean',
    may: 'readings.decide',
    body: monthOfDistrict,
    handler: async ({ office, actor, body, commit }) => {
      const month = { districtId: body.district, closes: body.closes }
      const done = await longWrite(office.db, (trx) => acceptClean(trx, office, actor, month))
      return commit(async () => ({ body: done }))
    },
  }),
  ...deskRoutes,
  ...readingImportRoutes,
  ...overbilledRoutes,
  ...thresholdRoutes,
]
