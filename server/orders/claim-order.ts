import type { Knex } from 'knex'
import { conflict } from '../errors.ts'
import type { StaffActor } from '../may.ts'
import type { Office } from '../office.ts'
import { holdVisibleOrder, loadVisibleOrder } from './find-transition.ts'
import { claimIfFree, findFreeOrder, releaseClaim } from './order-claim-store.ts'

/** A claim lapses after this long without a touch (domain §2). */
const claimMinutes = 30

const until = (office: Office): string => new Date(office.clock.now().getTime() + claimMinutes * 60_000).toISOString()

/**
 * Claims an order for the actor, or renews the claim. Not a state: it only keeps two people from the same order.
 * Refuses `claimed` (409) while somebody else's claim lives, naming them.
 */
export const claimOrder = async (
  trx: Knex.Transaction,
  office: Office,
  actor: StaffActor,
  orderId: number,
): Promise<void> => {
  await holdVisibleOrder(trx, actor, orderId)
  const now = office.clock.now().toISOString()
  const taken = await claimIfFree(trx, orderId, actor.id, now, until(office))
  if (taken !== null) {
    throw conflict('claimed', `Заявку вже опрацьовує ${taken}. Візьміть наступну.`, { claimedBy: taken })
  }
}

/** Gives an order back before the claim lapses; somebody else's claim stays. */
export const releaseOrder = async (trx: Knex.Transaction, actor: StaffActor, orderId: number): Promise<void> => {
  await loadVisibleOrder(trx, actor, orderId)
  await releaseClaim(trx, orderId, actor.id)
}

/**
 * The **next order** key: the most urgent order that waits for the actor's role and that nobody has claimed, claimed to
 * the actor. Null when none is left. `after` is the order just left, which is not offered again at once.
 */
export const claimNextOrder = async (
  trx: Knex.Transaction,
  office: Office,
  actor: StaffActor,
  after: number | null,
): Promise<number | null> => {
  const now = office.clock.now().toISOString()
  for (let tries = 0; tries < 50; tries += 1) {
    const id = await findFreeOrder(trx, actor, now, after)
    if (id === null) return null
    if ((await claimIfFree(trx, id, actor.id, now, until(office))) === null) return id
  }
  return null
}
