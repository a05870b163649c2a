import type { Knex } from 'knex'
import { readWorkCalendar } from '../../server/calendar/calendar-views.ts'
import type { Database } from '../../server/db/database.ts'
import type { Office } from '../../server/office.ts'
import type { OrderState } from '../../server/orders/order-lifecycle.ts'
import type { Service } from '../../server/services/service-schema.ts'
import { serviceOf } from '../../server/services/service-views.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { createRandom } from '../random.ts'
import { putScaleAccounts, type ScaleAccount } from './accounts.ts'
import { type BulkRow, bulkInsert, firstFreeId, passSequence } from './bulk-insert.ts'
import { createDayTable, drawOrder } from './order-row.ts'

/** How much to generate. The queue’s benchmark wants 150 000 orders over 60 000 accounts. */
export interface ScaleSize {
  accounts: number
  orders: number
}

type Scaled = Pick<Office, 'db' | 'seal' | 'clock'>

const firstNumber = 2_000_001
const batch = 10_000
const withContract: ReadonlySet<OrderState> = new Set([
  'awaiting_confirmation',
  'awaiting_payment',
  'in_progress',
  'done',
  'expired',
])
const withInvoice: ReadonlySet<OrderState> = new Set(['awaiting_payment', 'in_progress', 'done'])

/** One file stands for the bytes of every generated document: it can be listed but not opened. */
const putNobodysFile = async (trx: Knex.Transaction, now: string): Promise<number> => {
  const [row] = await trx('files')
    .insert({
      stored_as: '0'.repeat(64),
      sha256: '0'.repeat(64),
      size: 0,
      media_type: 'application/pdf',
      name: 'Згенерований документ.pdf',
      wrapped_key: '',
      created_at: now,
    })
    .returning('id')
  return row.id
}

const documentsOf = (order: BulkRow, service: Service, state: OrderState, fileId: number): BulkRow[] => {
  const document = (kind: string, title: string): BulkRow => ({
    kind,
    number: `2000-${order.number}`,
    title,
    order_id: order.id ?? null,
    account_id: order.account_id ?? null,
    district_id: order.district_id ?? null,
    file_id: fileId,
    issued_on: order.ordered_on ?? null,
    template_code: kind,
    template_version: 0,
  })
  const contract = service.needsContract && withContract.has(state) ? [document('contract', 'Договір')] : []
  const invoice = service.paid && withInvoice.has(state) ? [document('invoice', 'Рахунок')] : []
  return [...contract, ...invoice]
}

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

const putOrders = async (
  trx: Knex.Transaction,
  engine: Database['engine'],
  office: Scaled,
  accounts: readonly ScaleAccount[],
  count: number,
): Promise<void> => {
  const random = createRandom(150_000)
  const services = (await trx('services').orderBy('id')).map(serviceOf)
  const clerks: { id: number; district_id: number }[] = await trx('staff')
    .where('role', 'clerk')
    .select('id', 'district_id')
  const clerkOf = new Map(clerks.map((clerk) => [clerk.district_id, clerk.id]))
  const days = createDayTable(kyivDateOf(office.clock.now()), await readWorkCalendar(trx))
  const fileId = await putNobodysFile(trx, office.clock.now().toISOString())
  const firstId = await firstFreeId(trx, 'orders')
  for (let from = 0; from < count; from += batch) {
    const orders: BulkRow[] = []
    const documents: BulkRow[] = []
    for (let place = from; place < Math.min(from + batch, count); place += 1) {
      const account = accounts[random.below(accounts.length)]
      const service = services[random.below(services.length)]
      if (!account || !service) throw new Error('scale orders need accounts and the service catalogue')
      const submission = office.seal.sealText(JSON.stringify({ service: service.code, note: '' }), account.key)
      const assigneeId = clerkOf.get(account.districtId) ?? null
      const drawn = { id: firstId + place, number: firstNumber + place, account, service, assigneeId, submission }
      const { row: order, state } = drawOrder(random, days, drawn)
      orders.push(order)
      documents.push(...documentsOf(order, service, state, fileId))
    }
    await bulkInsert(trx, engine, 'orders', orders)
    await bulkInsert(trx, engine, 'order_history', orders.map(placing))
    await bulkInsert(trx, engine, 'documents', documents)
  }
  await passSequence(trx, engine, 'orders')
}

/**
 * Fills an office that has its reference data (and staff, if anybody is to be the orders’ owner) with generated accounts
 * and orders for benchmarks: raw rows in bulk, no verb, no file on the disk. The same day and size give the same rows,
 * sealed values apart. Ends with fresh statistics for the query planner.
 */
export const seedScaleOrders = async (office: Scaled, size: ScaleSize): Promise<void> => {
  const { engine } = office.db
  await office.db.transaction(async (trx) => {
    const accounts = await putScaleAccounts(trx, engine, office.seal, size.accounts)
    await putOrders(trx, engine, office, accounts, size.orders)
    await trx.raw('analyze')
  })
}
