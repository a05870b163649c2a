import type { Knex } from 'knex'
import { isWaiting, tellAnew } from './judge-waiting.ts'
import type { MeterToSettle } from './settle-consumption.ts'
import { type LaterReading, readingsFrom } from './settle-next-store.ts'

/**
 * What a change moves: all that stands behind it, up to the next accepted reading, with which the comparing begins anew,
 * and whatever waits at the meter, before it too.
 */
const movedBy = ({ meterId, touched, readingId }: MeterToSettle, all: readonly LaterReading[]): LaterReading[] => {
  const days = touched.toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const others = all.filter((each) => each.meterId === meterId && each.id !== readingId)
  const end = others.find(({ state, countsOn }) => state === 'accepted' && countsOn > last)?.countsOn ?? '9'
  return others.filter((each) => isWaiting(each) || (first <= each.countsOn && each.countsOn <= end))
}

/**
 * Tells volume and flags of the readings behind those that were just accepted or corrected anew, accepted ones too, and of
 * those that wait at their meters: they were compared with what stood there before. States and values stay as they are.
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
  await tellAnew(
    trx,
    [...moved.values()].filter(({ id }) => !settled.has(id)),
  )
}
