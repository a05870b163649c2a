import type { Knex } from 'knex'
import { loadVisibleAccount } from '../accounts/account-views.ts'
import { type MaskedIdentity, maskedIdentity } from '../accounts/consumer-identity.ts'
import { type Actor, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { findLastContacts, findOpenOrders, type OpenOrderHint } from './order-intake-store.ts'

/** The order form of a returning consumer, as far as the office knows it already. */
export interface Prefill {
  account: string
  consumer: string
  address: string
  phone: string | null
  email: string | null
  distanceKm: number | null
  /** Sent back as it is, it means «the document on file»; its content stays masked. Null where none is kept. */
  identityDocument: { onFile: true } | null
  identityOnFile: MaskedIdentity | null
  hints: OpenOrderHint[]
}

/**
 * Fills an order form in for a returning consumer: contacts and distance of the latest order of the account, else the
 * books' phone; hints of open orders. The identity document is offered by reference, masked. Refuses `not_found`.
 */
export const prefillOrder = async (
  knex: Knex,
  office: Pick<Office, 'seal'>,
  actor: Actor,
  accountId: number,
): Promise<Prefill> => {
  const account = await loadVisibleAccount(knex, actor, accountId)
  const last = await findLastContacts(knex, account.id)
  const identityOnFile = await maskedIdentity(knex, office, account.consumerId)
  return {
    account: account.number,
    consumer: account.consumer,
    address: account.address,
    phone: last?.phone ?? account.phone,
    email: last?.email ?? null,
    distanceKm: last?.distanceKm ?? null,
    identityDocument: identityOnFile && { onFile: true },
    identityOnFile,
    hints: await findOpenOrders(knex, scopeOf(actor), { accountId: account.id, consumerId: account.consumerId }),
  }
}
