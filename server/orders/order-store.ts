import type { Knex } from 'knex'
import type { OrderState } from './order-lifecycle.ts'
import { columnsOf, type OrderRecord, orderOfRow } from './order-record.ts'

/** The order of this id, or null. Scope is the caller's question. */
export const findOrder = async (knex: Knex, id: number): Promise<OrderRecord | null> => {
  const row = await knex('orders').where({ id }).first()
  return row ? orderOfRow(row) : null
}

/** The order, held until the transaction ends, so that whoever comes second sees what the first one did. */
export const holdOrder = async (trx: Knex.Transaction, id: number): Promise<OrderRecord | null> => {
  const row = await trx('orders').where({ id }).forUpdate().first()
  return row ? orderOfRow(row) : null
}

/** Writes `changes` if the order still has `version`, and raises the version; false where somebody was first. */
export const changeOrder = async (
  trx: Knex.Transaction,
  id: number,
  version: number,
  changes: Partial<OrderRecord>,
): Promise<boolean> => {
  const changed = await trx('orders')
    .where({ id, version })
    .update({ ...columnsOf(changes), version: version + 1 })
  return changed === 1
}

/** One line of an order's history. */
export interface HistoryRow {
  orderId: number
  event: string
  fromState: OrderState | null
  state: OrderState
  at: string
  actorKind: string
  actorId: number | null
  by: string
  comment: string
}

/** Appends to the history; nothing ever changes or leaves it. */
export const addHistory = async (trx: Knex.Transaction, row: HistoryRow): Promise<void> => {
  await trx('order_history').insert(columnsOf(row))
}

/** The state the order was in before it came into its present one; `sent` where it never moved. */
export const stateBefore = async (knex: Knex, order: OrderRecord): Promise<OrderState> => {
  const row = await knex('order_history')
    .where({ order_id: order.id, state: order.state })
    .whereNot('from_state', order.state)
    .orderBy('id', 'desc')
    .first('from_state')
  return row?.from_state ?? 'sent'
}

/** The last thing that happened to an order: told to whoever came second. */
export const lastDeed = async (
  knex: Knex,
  orderId: number,
): Promise<{ event: string; at: string; by: string } | null> =>
  (await knex('order_history').where({ order_id: orderId }).orderBy('id', 'desc').first('event', 'at', 'by')) ?? null

/** Appends an internal note. */
export const addNote = async (
  trx: Knex.Transaction,
  note: { orderId: number; at: string; staffId: number; by: string; text: string },
): Promise<void> => {
  await trx('order_notes').insert(columnsOf(note))
}

/** Writes who works on the order, if it still has `version`; the version rises with it. */
export const assignTo = (
  trx: Knex.Transaction,
  id: number,
  version: number,
  assigneeId: number | null,
): Promise<boolean> => changeOrder(trx, id, version, { assigneeId })

/** Writes a due date that the calendar moved, if the order still has `version`; no event, so the version stays. */
export const writeDueOn = async (
  trx: Knex.Transaction,
  { id, version }: Pick<OrderRecord, 'id' | 'version'>,
  dueOn: string,
): Promise<boolean> => {
  const changed = await trx('orders').where({ id, version }).update({ due_on: dueOn })
  return changed === 1
}

const atOnce = 200

/** The next orders (at most 200, by id, beginning after `after`) in one of `states`, all or those due before a day. */
export const nextOrders = async (
  knex: Knex,
  { states, dueBefore, after }: { states: readonly OrderState[]; dueBefore?: string; after: number },
): Promise<OrderRecord[]> => {
  const query = knex('orders')
    .whereIn('state', [...states])
    .where('id', '>', after)
  if (dueBefore !== undefined) query.where('due_on', '<', dueBefore)
  return (await query.orderBy('id').limit(atOnce)).map(orderOfRow)
}
