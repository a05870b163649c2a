import type { Knex } from 'knex'
import { judgeReadings } from './judge-readings.ts'
import { loadMeter } from './reading-context-views.ts'
import { readingFlags } from './reading-flags.ts'
import type { MeterToSettle } from './settle-consumption.ts'
import { type LaterReading, readingsFrom, type ToldReading, tellReading } from './settle-next-store.ts'

/** What a change moves: all that stands behind it, up to the next accepted reading, with which the comparing begins anew. */
const movedBy = ({ meterId, touched, readingId }: MeterToSettle, all: readonly LaterReading[]): LaterReading[] => {
  const days = touched.toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const behind = all.filter((each) => each.meterId === meterId && each.countsOn >= first && each.id !== readingId)
  const end = behind.findIndex(({ state, countsOn }) => state === 'accepted' && countsOn > last)
  return end < 0 ? behind : behind.slice(0, end + 1)
}

const isSame = (one: ToldReading, other: ToldReading): boolean =>
  one.flags === other.flags &&
  one.volume === other.volume &&
  one.usualLow === other.usualLow &&
  one.usualHigh === other.usualHigh

/**
 * Tells volume and flags of the readings behind those that were just accepted or corrected anew, accepted ones too: they
 * were compared with what stood there before. States and values stay as they are.
 */
export const settleNextReadings = async (trx: Knex.Transaction, asked: readonly MeterToSettle[]): Promise<void> => {
  const touched = asked.filter((each) => each.touched.length > 0)
  const [first] = touched.flatMap((each) => each.touched).toSorted()
  if (first === undefined) return
  const all = await readingsFrom(
    trx,
    touched.map(({ meterId }) => meterId),
    first,
  )
  const settled = new Set(touched.map(({ readingId }) => readingId))
  const moved = new Map(touched.flatMap((each) => movedBy(each, all)).map((each) => [each.id, each]))
  for (const { id, meterId, zones, takenOn, told } of moved.values()) {
    if (settled.has(id)) continue
    const [judged] = await judgeReadings(trx, [{ id, meter: await loadMeter(trx, meterId), zones, takenOn }])
    if (!judged) continue
    const { volume, usual } = judged
    // That a photo was asked for is nothing the checks can tell anew.
    const flags = judged.flags | (told.flags & readingFlags.photographed.bit)
    const now = { flags, volume, usualLow: usual?.low ?? null, usualHigh: usual?.high ?? null }
    if (!isSame(now, told)) await tellReading(trx, id, now)
  }
}
