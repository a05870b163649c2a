import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import { visibleTo } from '../db/visible-to.ts'
import { type StaffActor, scopeOf } from '../may.ts'
import { whereDoubtful } from './doubtful-views.ts'

/** Claims a reading unless another's claim lives; gives that other's name, or null where the claim is now ours. */
export const claimIfFree = async (
  trx: Knex.Transaction,
  readingId: number,
  claim: { staffId: number; now: string; until: string },
): Promise<string | null> => {
  const claimed = await trx('readings')
    .where('id', readingId)
    .where((free) => {
      free.whereNull('claimed_by').orWhere('claimed_by', claim.staffId).orWhere('claimed_until', '<=', claim.now)
    })
    .update({ claimed_by: claim.staffId, claimed_until: claim.until })
  if (claimed === 1) return null
  const row = await trx('readings')
    .join('staff', 'staff.id', 'readings.claimed_by')
    .where('readings.id', readingId)
    .first('full_name')
  return row?.full_name ?? ''
}

/** Ends the claim that `staffId` holds on a reading. */
export const releaseClaim = async (trx: Knex.Transaction, id: number, staffId: number): Promise<void> => {
  await trx('readings').where({ id, claimed_by: staffId }).update({ claimed_by: null, claimed_until: null })
}

/** Where the photo desk goes on: after this reading of this month, or from the beginning. */
export interface DeskPlace {
  id: number
  closes: string
}

/**
 * The next doubtful reading that nobody else has claimed, oldest month and reading first, behind `place`. PostgreSQL
 * skips rows that another next-key holds.
 */
export const findFreeReading = async (
  trx: Knex.Transaction,
  actor: StaffActor,
  { now, district, place }: { now: string; district: number | null; place: DeskPlace | null },
): Promise<number | null> => {
  const query = whereDoubtful(trx('readings').where('readings.state', 'new'))
    .where((free) => {
      free
        .whereNull('readings.claimed_by')
        .orWhere('readings.claimed_by', actor.id)
        .orWhere('readings.claimed_until', '<=', now)
    })
    .orderBy([{ column: 'readings.closes' }, { column: 'readings.id' }])
    .first('readings.id')
  if (place) query.whereRaw('(readings.closes, readings.id) > (?, ?)', [numberOfPeriod(place.closes), place.id])
  if (district !== null) query.where('readings.district_id', district)
  visibleTo(query, scopeOf(actor), { district: 'readings.district_id' })
  if (trx.client.config.client === 'pg') query.forUpdate().skipLocked()
  const row = await query
  return row?.id ?? null
}
