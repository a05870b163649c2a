import type { Knex } from 'knex'
import { visibleTo } from '../db/visible-to.ts'
import { type Actor, type StaffActor, scopeOf } from '../may.ts'
import { whereDoubtful } from './doubtful-views.ts'

/** A claim: whose it is, by which instant others' have lapsed, and until when it lives. */
export interface DeskClaim {
  staffId: number
  now: string
  until: string
}

/** Which readings are meant: of one REM, or of all that the actor sees; `skip` are left out. */
export interface DeskPlace {
  district: number | null
  skip: readonly number[]
}

const doubtful = (knex: Knex, actor: Actor, { district, skip }: DeskPlace): Knex.QueryBuilder => {
  const query = whereDoubtful(knex('readings').where('readings.state', 'new')).whereNotIn('readings.id', [...skip])
  if (district !== null) query.where('readings.district_id', district)
  return visibleTo(query, scopeOf(actor), { district: 'readings.district_id' })
}

const oldestFirst = (query: Knex.QueryBuilder, most: number): Knex.QueryBuilder =>
  query
    .orderBy([{ column: 'readings.closes' }, { column: 'readings.id' }])
    .limit(most)
    .select('readings.id')

const freeFor =
  ({ staffId, now }: DeskClaim) =>
  (free: Knex.QueryBuilder): void => {
    free
      .whereNull('readings.claimed_by')
      .orWhere('readings.claimed_by', staffId)
      .orWhere('readings.claimed_until', '<=', now)
  }

const idsOf = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id)

/** How many doubtful readings wait, whoever looks at them. */
export const countDoubtful = async (knex: Knex, actor: Actor, place: DeskPlace): Promise<number> =>
  Number((await doubtful(knex, actor, place).count({ count: '*' }).first())?.count ?? 0)

/** The oldest doubtful readings, claimed or not, for those who only look. */
export const oldestDoubtful = async (knex: Knex, actor: Actor, place: DeskPlace, most: number): Promise<number[]> =>
  most === 0 ? [] : idsOf(await oldestFirst(doubtful(knex, actor, place), most))

/**
 * Claims the oldest doubtful readings that nobody else holds, at most so many; gives their ids, oldest month and reading
 * first. PostgreSQL passes over rows that another desk is claiming at this moment; SQLite writes one after another.
 */
export const claimOldest = async (
  trx: Knex.Transaction,
  actor: StaffActor,
  { claim, most, ...place }: DeskPlace & { claim: DeskClaim; most: number },
): Promise<number[]> => {
  if (most === 0) return []
  const query = oldestFirst(doubtful(trx, actor, place).where(freeFor(claim)), most)
  if (trx.client.config.client === 'pg') query.forUpdate().skipLocked()
  const ids = idsOf(await query)
  const claimed = { claimed_by: claim.staffId, claimed_until: claim.until }
  if (ids.length > 0) await trx('readings').whereIn('id', ids).update(claimed)
  return ids
}

/** Renews claims, lapsed ones too where nobody took them; gives the ids that are no longer the holder's to decide on. */
export const renewClaims = async (
  trx: Knex.Transaction,
  ids: readonly number[],
  claim: DeskClaim,
): Promise<number[]> => {
  if (ids.length === 0) return []
  const renewed: { id: number }[] = await trx('readings')
    .whereIn('id', [...ids])
    .where('state', 'new')
    .where(freeFor(claim))
    .update({ claimed_by: claim.staffId, claimed_until: claim.until })
    .returning('id')
  const kept = new Set(idsOf(renewed))
  return ids.filter((id) => !kept.has(id))
}

/** Ends the claims that `staffId` holds on these readings; others' stay. */
export const releaseClaims = async (trx: Knex.Transaction, ids: readonly number[], staffId: number): Promise<void> => {
  if (ids.length === 0) return
  await trx('readings')
    .whereIn('id', [...ids])
    .where('claimed_by', staffId)
    .update({ claimed_by: null, claimed_until: null })
}
