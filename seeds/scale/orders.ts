import type { Knex } from 'knex'
import { readWorkCalendar } from '../../server/calendar/calendar-views.ts'
import type { Database } from '../../server/db/database.ts'
import type { Office } from '../../server/office.ts'
import type { Service } from '../../server/services/service-schema.ts'
import { serviceOf } from '../../server/services/service-views.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { createRandom } from '../random.ts'
import { type FirstIds, putScaleAccounts, type ScaleAccount } from './accounts.ts'
import { type BulkRow, firstFreeId, passSequence } from './bulk-insert.ts'
import { addPapers, noPapers, type PaperCounter, putPapers } from './order-papers.ts'
import { createDayTable, type DayTable, drawOrder } from './order-row.ts'
import { type PutRows, putThrough } from './put-rows.ts'

/** How much to generate. The queue’s benchmark wants 150 000 orders over 60 000 accounts. */
export interface ScaleSize {
  accounts: number
  orders: number
}

type Scaled = Pick<Office, 'db' | 'seal' | 'clock'>

const firstNumber = 2_000_001
const batch = 500

/** One file stands for the bytes of every generated document: it can be listed but not opened. */
const nobodysFile = (id: number, now: string): BulkRow => ({
  id,
  stored_as: '0'.repeat(64),
  sha256: '0'.repeat(64),
  size: 0,
  media_type: 'application/pdf',
  name: 'Згенерований документ.pdf',
  wrapped_key: '',
  created_at: now,
})

const placing = (order: BulkRow): BulkRow => ({
  order_id: order.id ?? null,
  event: 'place',
  from_state: null,
  state: 'sent',
  at: order.ordered_at ?? null,
  actor_kind: 'consumer',
  actor_id: null,
  by: 'Кабінет споживача',
})

/** What the generator has to know of the office before it begins to write. */
export interface ScaleGround {
  services: readonly Service[]
  /** The clerk of each REM that has one. */
  clerkOf: ReadonlyMap<number, number>
  days: DayTable
  now: string
  first: FirstIds & { order: number; file: number; papers: PaperCounter }
}

/** Reads what is generated upon: catalogue, clerks, calendar, and the first ids that are free. */
export const readScaleGround = async (knex: Knex, office: Pick<Office, 'clock'>): Promise<ScaleGround> => {
  const clerks: { id: number; district_id: number }[] = await knex('staff')
    .where('role', 'clerk')
    .select('id', 'district_id')
  const [document, contract, invoice] = [
    await firstFreeId(knex, 'documents'),
    await firstFreeId(knex, 'contracts'),
    await firstFreeId(knex, 'invoices'),
  ]
  return {
    services: (await knex('services').orderBy('id')).map(serviceOf),
    clerkOf: new Map(clerks.map((clerk) => [clerk.district_id, clerk.id])),
    days: createDayTable(kyivDateOf(office.clock.now()), await readWorkCalendar(knex)),
    now: office.clock.now().toISOString(),
    first: {
      consumer: await firstFreeId(knex, 'consumers'),
      account: await firstFreeId(knex, 'accounts'),
      point: await firstFreeId(knex, 'metering_points'),
      order: await firstFreeId(knex, 'orders'),
      file: await firstFreeId(knex, 'files'),
      papers: { document, contract, invoice, invoicesMade: 0 },
    },
  }
}

/** At which account’s place each order is placed; known before the accounts are made, for who orders needs a key. */
export const drawOrderPlaces = (size: ScaleSize): number[] => {
  const random = createRandom(149_999)
  return Array.from({ length: size.orders }, () => random.below(size.accounts))
}

/** Generates the orders, one for each of `places`, with their papers. */
export const putScaleOrders = async (
  put: PutRows,
  office: Pick<Office, 'seal'>,
  ground: ScaleGround,
  { accounts, places }: { accounts: ReadonlyMap<number, ScaleAccount>; places: readonly number[] },
): Promise<void> => {
  const random = createRandom(150_000)
  const { services, clerkOf, days, first } = ground
  const next = { ...first.papers }
  await put('files', [nobodysFile(first.file, ground.now)])
  for (let from = 0; from < places.length; from += batch) {
    const orders: BulkRow[] = []
    const papers = noPapers()
    for (let place = from; place < Math.min(from + batch, places.length); place += 1) {
      const account = accounts.get(places[place] ?? 0)
      const service = services[random.below(services.length)]
      if (!account || !service) throw new Error('scale orders need accounts with keys and the service catalogue')
      const submission = office.seal.sealText(JSON.stringify({ service: service.code, note: '' }), account.key)
      const assigneeId = clerkOf.get(account.districtId) ?? null
      const drawn = { id: first.order + place, number: firstNumber + place, account, service, assigneeId, submission }
      const { row: order, state } = drawOrder(random, days, drawn)
      orders.push(order)
      addPapers(papers, next, { order, service, state, payer: account.name, fileId: first.file })
    }
    await put('orders', orders)
    await put('order_history', orders.map(placing))
    await putPapers(put, papers)
  }
}

const numbered = ['consumers', 'accounts', 'metering_points', 'files', 'orders', 'documents', 'contracts', 'invoices']

/**
 * Fills an office that has its reference data (and staff, if anybody is to be the orders’ owner) with generated accounts
 * and orders for benchmarks: raw rows in bulk, no verb, no file on the disk. The same day and size give the same rows,
 * sealed values apart. Ends with fresh statistics for the query planner.
 */
export const seedScaleOrders = async (office: Scaled, size: ScaleSize): Promise<void> => {
  const engine: Database['engine'] = office.db.engine
  await office.db.transaction(async (trx) => {
    const ground = await readScaleGround(trx, office)
    const places = drawOrderPlaces(size)
    const put = putThrough(trx, engine)
    const accounts = await putScaleAccounts(put, office.seal, ground.first, {
      count: size.accounts,
      orders: new Set(places),
    })
    await putScaleOrders(put, office, ground, { accounts, places })
    for (const table of numbered) await passSequence(trx, engine, table)
    await trx.raw('analyze')
  })
}
