import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import { metersOfNumbers } from './numbered-meter-views.ts'
import { metersNamed } from './place-reading.ts'
import type { ReadingLine } from './read-reading-file.ts'
import type { PlacedMeter } from './reading-context-views.ts'

/** The meters of each line's account, undefined where it is not found; the places of lines that seem to lack a zero. */
interface MetersOfLines {
  meters: (PlacedMeter[] | undefined)[]
  meant: ReadonlySet<number>
}

/**
 * Finds the meters of the lines' accounts. «0102026140» that a table took for a number is «102026140»: it is known again
 * where the line names a meter of it; for a number alone may be mistyped, so that without a meter it is but told.
 */
export const metersOfLines = async (
  knex: Knex,
  actor: Actor,
  lines: readonly ReadingLine[],
): Promise<MetersOfLines> => {
  const meters = await metersOfNumbers(
    knex,
    actor,
    lines.map(({ account }) => account),
  )
  const doubted = lines.flatMap((line, place) =>
    meters[place] === undefined && !line.account.startsWith('0') ? [{ line, place }] : [],
  )
  const meant = new Set<number>()
  if (doubted.length === 0) return { meters, meant }
  const withZero = await metersOfNumbers(
    knex,
    actor,
    doubted.map(({ line: { account } }) => `0${account}`),
  )
  for (const [at, { line, place }] of doubted.entries()) {
    const known = withZero[at]
    if (!known) continue
    if (line.meter !== undefined && metersNamed(known, line.meter).length > 0) meters[place] = known
    else meant.add(place)
  }
  return { meters, meant }
}
