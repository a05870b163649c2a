import type { Knex } from 'knex'
import { compareAndSet } from '../db/compare-and-set.ts'
import type { RefundState } from './refund-lifecycle.ts'
import type { RefundDue, RefundPatch, RefundRecord } from './refund-record.ts'

const columns = {
  id: 'id',
  orderId: 'order_id',
  invoiceId: 'invoice_id',
  districtId: 'district_id',
  amount: 'amount',
  cause: 'cause',
  state: 'state',
  dueSince: 'due_since',
  payee: 'payee',
  payeeIban: 'payee_iban',
  sealedPayeeCode: 'payee_code',
  purpose: 'purpose',
  reason: 'reason',
  proposedAt: 'proposed_at',
  proposedBy: 'proposed_by',
  proposedByName: 'proposed_by_name',
  approvedAt: 'approved_at',
  approvedBy: 'approved_by',
  approvedByName: 'approved_by_name',
  listId: 'list_id',
  version: 'version',
} as const satisfies Record<keyof RefundRecord, string>

const columnOf: Readonly<Record<string, string>> = columns

/** The refund of this id, or null. Scope is the caller's question. */
export const findRefund = async (knex: Knex, id: number): Promise<RefundRecord | null> =>
  (await knex('refunds').where({ id }).first(columns)) ?? null

/** The refund, held until the transaction ends, so that whoever comes second sees what the first one did. */
export const holdRefund = async (trx: Knex.Transaction, id: number): Promise<RefundRecord | null> =>
  (await trx('refunds').where({ id }).forUpdate().first(columns)) ?? null

/** The refunds of an invoice that are not cancelled, oldest first, held until the transaction ends. */
export const holdStandingRefunds = (trx: Knex.Transaction, invoiceId: number): Promise<RefundRecord[]> =>
  trx('refunds')
    .where({ invoice_id: invoiceId })
    .whereNot('state', 'cancelled')
    .orderBy('id')
    .forUpdate()
    .select(columns)

/** Adds a refund that is due; gives its id. */
export const insertRefund = async (trx: Knex.Transaction, refund: RefundDue): Promise<number> => {
  const [row] = await trx('refunds')
    .insert({
      order_id: refund.orderId,
      invoice_id: refund.invoiceId,
      district_id: refund.districtId,
      amount: refund.amount,
      cause: refund.cause,
      state: 'due',
      due_since: refund.dueSince,
    })
    .returning('id')
  return row.id
}

/** Writes a new state with its patch, if the refund still has the version that was read; false where somebody was first. */
export const writeRefund = (
  trx: Knex.Transaction,
  { id, version }: Pick<RefundRecord, 'id' | 'version'>,
  state: RefundState,
  patch: RefundPatch,
): Promise<boolean> => {
  const changes = Object.entries(patch).map(([field, value]) => [columnOf[field] ?? field, value] as const)
  return compareAndSet(trx, 'refunds', { id }, version, { ...Object.fromEntries(changes), state })
}
