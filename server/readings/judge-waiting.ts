import type { Knex } from 'knex'
import { judgeReadings } from './judge-readings.ts'
import { loadMeters } from './reading-context-views.ts'
import { readingFlags } from './reading-flags.ts'
import { type LaterReading, type ToldReading, tellReadings, waitingBeside } from './settle-next-store.ts'

const isSame = (one: ToldReading, other: ToldReading): boolean =>
  one.flags === other.flags &&
  one.volume === other.volume &&
  one.usualLow === other.usualLow &&
  one.usualHigh === other.usualHigh

/** Whether a reading is still to be decided on. */
export const isWaiting = ({ state }: Pick<LaterReading, 'state'>): boolean =>
  state === 'new' || state === 'photo_requested'

/** Judges readings that stand already anew and writes what has changed; a thousand at most at once. */
export const tellAnew = async (trx: Knex.Transaction, readings: readonly LaterReading[]): Promise<void> => {
  if (readings.length === 0) return
  const meters = await loadMeters(trx, [...new Set(readings.map(({ meterId }) => meterId))])
  const toJudge = readings.flatMap(({ id, meterId, zones, takenOn }) => {
    const meter = meters.get(meterId)
    return meter ? [{ id, meter, zones, takenOn }] : []
  })
  const judged = await judgeReadings(trx, toJudge)
  const changed: { id: number; told: ToldReading }[] = []
  for (const [place, { id, told }] of readings.entries()) {
    const found = judged[place]
    if (!found) throw new Error(`reading ${id} was not judged`)
    const { volume, usual } = found
    // That a photo was asked for is nothing the checks can tell anew.
    const flags = found.flags | (told.flags & readingFlags.photographed.bit)
    const now = { flags, volume, usualLow: usual?.low ?? null, usualHigh: usual?.high ?? null }
    if (!isSame(now, told)) changed.push({ id, told: now })
  }
  await tellReadings(trx, changed)
}

/**
 * Judges the readings that wait at meters anew, but those that were just changed, rejected or reopened: they may have been
 * the other ones of their month, or have become it. The caller holds the meters; some hundred at most at once.
 */
export const judgeWaiting = async (
  trx: Knex.Transaction,
  meterIds: readonly number[],
  but: readonly number[],
): Promise<void> => tellAnew(trx, await waitingBeside(trx, meterIds, but))
