import type { Knex } from 'knex'
import { z } from 'zod'
import { loadVisibleAccount } from '../accounts/account-views.ts'
import { invalid } from '../errors.ts'
import { largestPhotoFile, mostPhotoFiles } from '../files/file-limits.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { addPhotos, keepingPhotos } from '../reading-photos/add-photos.ts'
import { advanceReading, loadVisibleReading } from '../readings/advance-reading.ts'
import { showReading } from '../readings/reading-page-views.ts'
import { changedReading, consumerReading } from '../readings/reading-schema.ts'
import { listReadings, type ReadingRow } from '../readings/reading-views.ts'
import { submitReading } from '../readings/submit-reading.ts'
import { accountQuery } from './gateway-schema.ts'

const mostRows = 200

const todoOf = ({ state }: ReadingRow, asked: string | null): string | null =>
  state === 'photo_requested' ? `Надішліть фото лічильника.${asked ? ` ${asked}` : ''}` : null

/** A reading as its consumer sees it (ZH, «Історія»): the day it counts for is «Дата зняття показів». */
const consumerReadingOf = (reading: ReadingRow) => ({
  id: reading.id,
  account: reading.account,
  meter: reading.meter,
  zones: reading.zones,
  takenOn: reading.takenOn,
  countsOn: reading.countsOn,
  submittedAt: reading.submittedAt,
  state: reading.state,
  stateLabel: reading.stateLabel,
  editable: reading.state === 'new' || reading.state === 'photo_requested',
  reason: reading.state === 'rejected' ? reading.reason : null,
  photos: reading.photos,
})

const shown = async (knex: Knex, office: Office, actor: Actor, id: number) => {
  const reading = await showReading(knex, office, actor, id)
  const asked = reading.history.findLast(({ event }) => event === 'ask_photo')?.comment ?? null
  return { ...consumerReadingOf(reading), todo: todoOf(reading, asked) }
}

/** A reading stays where it is: whoever names another account or meter in a change means another reading. */
const refuseMoved = async (
  knex: Knex,
  office: Office,
  actor: Actor,
  { id, account, meter }: { id: number; account: string | undefined; meter: string | undefined },
): Promise<void> => {
  const standing = await shown(knex, office, actor, id)
  const errors: Record<string, string> = {}
  if (account !== undefined && account !== standing.account.replaceAll(/\D/g, '')) {
    errors.account = 'Це показ іншого особового рахунку: подайте новий.'
  }
  if (meter !== undefined && meter !== standing.meter) errors.meter = 'Це показ іншого лічильника: подайте новий.'
  if (Object.keys(errors).length > 0) {
    throw invalid('another_reading', 'Рахунок і лічильник поданого показу не змінюються.', errors)
  }
}

/** Readings over the consumer channel (ZH, «Передати покази»): sent, changed while nobody has looked, and their history. */
export const gatewayReadingRoutes: Route[] = [
  route({
    method: 'post',
    path: '/readings',
    may: 'channel',
    body: consumerReading,
    handler: ({ office, actor, body, commit }) =>
      commit(async (trx) => {
        const { id } = await submitReading(trx, office, actor, { ...body, channel: 'cabinet' })
        return { status: 201, body: await shown(trx, office, actor, id) }
      }),
  }),
  route({
    method: 'get',
    path: '/readings',
    may: 'channel',
    query: accountQuery,
    handler: async ({ office: { db, clock }, actor, query }) => {
      const { id } = await loadVisibleAccount(db.reader, actor, query.account)
      const asked = {
        conditions: [{ field: 'accountId', operator: 'in' as const, values: [id] }],
        sort: { field: 'submittedAt', direction: 'desc' as const },
        offset: 0,
        limit: mostRows,
        q: null,
      }
      const { rows, total } = await listReadings(db.reader, actor, asked, clock.now().toISOString())
      return { list: { resource: 'readings', rows: rows.map(consumerReadingOf), offset: 0, total } }
    },
  }),
  route({
    method: 'get',
    path: '/readings/:id',
    may: 'channel',
    params: recordParams,
    handler: async ({ office, actor, params }) => ({
      body: await shown(office.db.reader, office, actor, params.id),
    }),
  }),
  route({
    method: 'put',
    path: '/readings/:id',
    may: 'channel',
    params: recordParams,
    scope: ({ db }, actor, { id }) => loadVisibleReading(db.reader, actor, id),
    body: changedReading,
    handler: ({ office, actor, params, body, commit }) =>
      commit(async (trx) => {
        const { account, meter, ...input } = body
        await refuseMoved(trx, office, actor, { id: params.id, account, meter })
        await advanceReading(trx, office, actor, { readingId: params.id, event: 'change', input, version: undefined })
        return { body: await shown(trx, office, actor, params.id) }
      }),
  }),
  route({
    method: 'post',
    path: '/readings/:id/photos',
    may: 'channel',
    params: recordParams,
    upload: { largest: largestPhotoFile, most: mostPhotoFiles },
    scope: ({ db }, actor, { id }) => loadVisibleReading(db.reader, actor, id),
    body: z.strictObject({}).optional(),
    handler: ({ office, actor, params, files, commit }) =>
      keepingPhotos(office, actor, { readingId: params.id, files }, (photos) =>
        commit(async (trx) => {
          await addPhotos(trx, office, actor, { readingId: params.id, photos })
          return { status: 201, body: await shown(trx, office, actor, params.id) }
        }),
      ),
  }),
]
