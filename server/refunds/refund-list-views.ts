import type { Knex } from 'knex'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { notFound } from '../errors.ts'
import { type Actor, type Scope, scopeOf } from '../may.ts'
import type { Seal } from '../seal/seal.ts'
import { openOwnOrNull } from '../seal/sealed-text.ts'

const columns = {
  id: 'refund_lists.id',
  number: 'refund_lists.number',
  total: 'refund_lists.total',
  refunds: 'refund_lists.refunds',
  madeAt: 'refund_lists.made_at',
  madeBy: 'refund_lists.made_by_name',
}

/** A list is paper for the bank, whole: who belongs to a REM sees those that hold that REM's refunds alone. */
const wholeInScope = (query: Knex.QueryBuilder, knex: Knex, scope: Scope): void => {
  if (scope.kind === 'company') return
  const districtId = scope.kind === 'district' ? scope.districtId : 0
  query.whereNotExists(
    knex('refunds')
      .whereRaw('refunds.list_id = refund_lists.id')
      .whereNot('refunds.district_id', districtId)
      .select('id'),
  )
}

const shown = (knex: Knex, actor: Actor) => {
  const query = knex('refund_lists')
    .select(columns)
    .select({
      paid: knex('refunds')
        .whereRaw('refunds.list_id = refund_lists.id')
        .where('refunds.state', 'paid')
        .count({ count: '*' }),
    })
  wholeInScope(query, knex, scopeOf(actor))
  return query
}

/** A payment list as the console shows it; `paid` is how many of its refunds the bank has returned. Kopiykas. */
export interface RefundListRow {
  id: number
  number: string
  total: number
  refunds: number
  paid: number
  madeAt: string
  madeBy: string
}

/** The payment lists of the actor's scope; `q` is a part of the number. */
export const listRefundLists = (knex: Knex, actor: Actor, asked: RowsAsked & { q: string | null }) => {
  const query = shown(knex, actor)
  if (asked.q !== null) query.where('refund_lists.number', 'like', `%${asked.q.replace(/[%_\\]/g, '').toUpperCase()}%`)
  return listRows(query, columns, asked)
}

/** One payment list. Refuses `not_found`. */
export const showRefundList = async (knex: Knex, actor: Actor, id: number): Promise<RefundListRow> => {
  const row = await shown(knex, actor).where('refund_lists.id', id).first()
  if (!row) throw notFound('Платіжний список')
  return row
}

/** One transfer of a payment list: what the bank must know; kopiykas. */
export interface Transfer {
  refundId: number
  payee: string
  payeeIban: string
  payeeCode: string | null
  purpose: string
  amount: number
}

/** The transfers of a list, in the order of their refunds, as they were approved. */
export const transfersOf = async (knex: Knex, office: { seal: Seal }, listId: number): Promise<Transfer[]> => {
  const rows: (Omit<Transfer, 'payeeCode'> & { sealed: string | null })[] = await knex('refunds')
    .where({ list_id: listId })
    .orderBy('id')
    .select({
      refundId: 'id',
      payee: 'payee',
      payeeIban: 'payee_iban',
      sealed: 'payee_code',
      purpose: 'purpose',
      amount: 'amount',
    })
  return rows.map(({ sealed, ...transfer }) => ({ ...transfer, payeeCode: openOwnOrNull(office.seal, sealed) }))
}
