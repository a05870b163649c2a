import type { Knex } from 'knex'
import { withdrawDocuments } from '../documents/issue-document.ts'
import { findTransition } from '../lifecycle/define-lifecycle.ts'
import { type ContractState, contractLifecycle } from './contract-lifecycle.ts'
import { changeContract, contractsOfOrder, type StoredContract } from './contract-store.ts'

const move = async (
  trx: Knex.Transaction,
  contract: StoredContract,
  event: 'join' | 'withdraw',
  on: string,
): Promise<boolean> => {
  const found = findTransition(contractLifecycle, { event, state: contract.state, by: 'system', facts: null })
  if (found.found !== 'row' || found.row.to === 'previous') return false
  await changeContract(trx, contract, found.row.to, event === 'join' ? on : undefined)
  return true
}

/** The consumer joins the contract last offered for the order, on day `on`. */
export const joinContract = async (trx: Knex.Transaction, orderId: number, on: string): Promise<void> => {
  const contract = (await contractsOfOrder(trx, orderId)).at(-1)
  if (contract) await move(trx, contract, 'join', on)
}

/** Withdraws the order's contracts that are in one of `states`; their documents stay readable, marked withdrawn. */
export const withdrawContracts = async (
  trx: Knex.Transaction,
  orderId: number,
  states: readonly ContractState[],
  on: string,
): Promise<void> => {
  for (const contract of await contractsOfOrder(trx, orderId)) {
    if (!states.includes(contract.state)) continue
    if (await move(trx, contract, 'withdraw', on)) await withdrawDocuments(trx, [contract.documentId], on)
  }
}
