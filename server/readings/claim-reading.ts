import type { Knex } from 'knex'
import { conflict } from '../errors.ts'
import type { StaffActor } from '../may.ts'
import type { Office } from '../office.ts'
import { loadVisibleReading } from './advance-reading.ts'
import { claimIfFree, findFreeReading, releaseClaim } from './reading-claim-store.ts'

/** A claim lapses after this long without a touch, like an order's (domain §2). */
const claimMinutes = 30

/** A claim of the actor from now on. */
export const claimFor = (office: Pick<Office, 'clock'>, { id }: StaffActor) => {
  const now = office.clock.now()
  const until = new Date(now.getTime() + claimMinutes * 60_000)
  return { staffId: id, now: now.toISOString(), until: until.toISOString() }
}

/**
 * Claims a reading for the actor, or renews the claim: two people never decide on the same photo. Refuses `claimed` (409)
 * while somebody else's claim lives, naming them, and `not_found` outside the actor's scope.
 */
export const claimReading = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: StaffActor,
  readingId: number,
): Promise<void> => {
  await loadVisibleReading(trx, actor, readingId)
  const taken = await claimIfFree(trx, readingId, claimFor(office, actor))
  if (taken !== null) {
    throw conflict('claimed', `Показ уже опрацьовує ${taken}. Візьміть наступний.`, { claimedBy: taken })
  }
}

/** Gives a reading back before the claim lapses; somebody else's claim stays. */
export const releaseReading = async (trx: Knex.Transaction, actor: StaffActor, readingId: number): Promise<void> => {
  await loadVisibleReading(trx, actor, readingId)
  await releaseClaim(trx, readingId, actor.id)
}

/**
 * The photo desk's next: the oldest doubtful reading behind `after` that nobody else has claimed, claimed to the actor,
 * and `after` given back; past the last one it begins anew. Null when none but `after` is left.
 */
export const claimNextReading = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: StaffActor,
  { after, district }: { after: number | null; district: number | null },
): Promise<number | null> => {
  const claim = claimFor(office, actor)
  const left = after === null ? null : await loadVisibleReading(trx, actor, after)
  if (left) await releaseClaim(trx, left.id, actor.id)
  for (const place of left ? [{ id: left.id, closes: left.closes }, null] : [null]) {
    for (let tries = 0; tries < 50; tries += 1) {
      const id = await findFreeReading(trx, actor, { now: claim.now, district, place })
      if (id === null || id === after) break
      if ((await claimIfFree(trx, id, claim)) === null) return id
    }
  }
  return null
}
