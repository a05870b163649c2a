import type { Knex } from 'knex'
import { compareAndSet } from '../db/compare-and-set.ts'
import { conflict } from '../errors.ts'
import type { ContractState } from './contract-lifecycle.ts'

/** What is written of an offered contract; kopiykas. */
export interface NewContract {
  number: string
  orderId: number
  accountId: number
  districtId: number
  documentId: number
  issuedOn: string
  net: number
  vat: number
  total: number
}

/** Adds an offered contract. */
export const addContract = async (trx: Knex.Transaction, contract: NewContract): Promise<void> => {
  await trx('contracts').insert({
    number: contract.number,
    order_id: contract.orderId,
    account_id: contract.accountId,
    district_id: contract.districtId,
    document_id: contract.documentId,
    state: 'offered',
    issued_on: contract.issuedOn,
    net: contract.net,
    vat: contract.vat,
    total: contract.total,
  })
}

/** A contract as its verbs see it. */
export interface StoredContract {
  id: number
  state: ContractState
  documentId: number
  version: number
}

/** The order's contracts, oldest first. */
export const contractsOfOrder = (knex: Knex, orderId: number): Promise<StoredContract[]> =>
  knex('contracts')
    .where({ order_id: orderId })
    .orderBy('id')
    .select({ id: 'id', state: 'state', documentId: 'document_id', version: 'version' })

/** Writes a contract's new state, if it still has the version that was read. Refuses `contract_changed` (409). */
export const changeContract = async (
  trx: Knex.Transaction,
  contract: StoredContract,
  state: ContractState,
  joinedOn?: string,
): Promise<void> => {
  const { id, version } = contract
  const change = { state, ...(joinedOn ? { joined_on: joinedOn } : {}) }
  if (await compareAndSet(trx, 'contracts', { id }, version, change)) return
  throw conflict('contract_changed', 'Договір щойно змінив хтось інший: оновіть сторінку.')
}
