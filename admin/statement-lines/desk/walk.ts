import { isOpen, type LineRow } from '../statement-line.ts'

/** One stop of the way through the lines: fixed when the desk is opened, so that the place is never lost. */
export type Stop = Pick<LineRow, 'id' | 'state'>

/** The stop before (-1) or after (1) a line, whatever its state; null at the ends. A stranger's neighbour is the first. */
export const neighbourOf = (walk: readonly Stop[], id: number, step: 1 | -1): number | null => {
  const at = walk.findIndex((stop) => stop.id === id)
  if (at < 0) return step === 1 ? (walk[0]?.id ?? null) : null
  return walk[at + step]?.id ?? null
}

/**
 * The next line that waits: on from `id`, then round from the beginning; never `id` itself nor one that was `passed`
 * (decided or left with a note since the desk was opened). Null when nothing waits any more.
 */
export const nextOpen = (walk: readonly Stop[], id: number, passed: ReadonlySet<number>): number | null => {
  const at = walk.findIndex((stop) => stop.id === id)
  const round = [...walk.slice(at + 1), ...walk.slice(0, Math.max(at, 0))]
  return round.find((stop) => stop.id !== id && isOpen(stop) && !passed.has(stop.id))?.id ?? null
}

/** Where a line stands on the way, from 1; null for one that is not on it. */
export const placeOf = (walk: readonly Stop[], id: number): number | null => {
  const at = walk.findIndex((stop) => stop.id === id)
  return at < 0 ? null : at + 1
}
