import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import { metersOfNumbers } from './numbered-meter-views.ts'
import { metersNamed } from './place-reading.ts'
import type { ReadingLine } from './read-reading-file.ts'
import type { PlacedMeter } from './reading-context-views.ts'

const lostZero = ({ account, meter }: ReadingLine): boolean => meter !== undefined && !account.startsWith('0')

/**
 * The meters of each line's account, undefined where the account is not found. «0102026140» that a table took for a number
 * is «102026140»: it is known again where the line names a meter of it, for a number alone may be mistyped.
 */
export const metersOfLines = async (
  knex: Knex,
  actor: Actor,
  lines: readonly ReadingLine[],
): Promise<(PlacedMeter[] | undefined)[]> => {
  const meters = await metersOfNumbers(
    knex,
    actor,
    lines.map(({ account }) => account),
  )
  const doubted = lines.flatMap((line, place) =>
    meters[place] === undefined && lostZero(line) ? [{ line, place }] : [],
  )
  if (doubted.length === 0) return meters
  const meant = await metersOfNumbers(
    knex,
    actor,
    doubted.map(({ line: { account } }) => `0${account}`),
  )
  for (const [at, { line, place }] of doubted.entries()) {
    const known = meant[at]
    if (known && metersNamed(known, line.meter ?? '').length > 0) meters[place] = known
  }
  return meters
}
