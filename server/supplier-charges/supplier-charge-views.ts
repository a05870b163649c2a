import type { Knex } from 'knex'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { notFound } from '../errors.ts'
import type { Actor } from '../may.ts'
import { periodOf } from '../time/billing-period.ts'

/** What a supplier says of an account's energy in a billing period; kopiykas, a balance above nothing is a debt. */
export interface SupplierCharge {
  period: string
  supplier: string
  charged: number
  paid: number
  balance: number
}

/**
 * What suppliers' files told of an account in the billing periods that have a day between two days, oldest first; empty
 * where nothing was imported. The office keeps no energy money of its own (domain §4). Scope is the caller's question.
 */
export const chargesOfSupplier = (knex: Knex, accountId: number, from: string, to: string): Promise<SupplierCharge[]> =>
  knex('supplier_charges')
    .where('account_id', accountId)
    .whereBetween('period', [periodOf(from), periodOf(to)])
    .orderBy(['period', 'supplier'])
    .select('period', 'supplier', 'charged', 'paid', 'balance')

const importColumns = {
  id: 'id',
  name: 'name',
  rows: 'rows',
  added: 'added',
  changed: 'changed',
  importedAt: 'imported_at',
  importedBy: 'imported_by_name',
}

/** The suppliers' files that were brought in: company-wide, they name no account. */
export const listSupplierImports = (knex: Knex, _actor: Actor, asked: RowsAsked) =>
  listRows(knex('supplier_charge_imports').select(importColumns), importColumns, asked)

/** One imported file. Refuses `not_found`. */
export const showSupplierImport = async (knex: Knex, _actor: Actor, id: number) => {
  const row = await knex('supplier_charge_imports').where({ id }).first(importColumns)
  if (!row) throw notFound('Завантаження')
  return row
}
