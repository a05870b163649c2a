import type { RoundRow } from '../../../server/readings/round-schema.ts'
import { readFigure } from '../read-figure.ts'

/** Why figures cannot be sent: a zone is empty, one is no figure, one has more digits than the dial. */
export type WrongFigures = 'zones' | 'figure' | 'dial'

/** What was typed for a meter: nothing yet, figures that can be sent, or what keeps them from it. */
export type TypedFigures =
  | { kind: 'nothing' }
  | { kind: 'figures'; zones: number[] }
  | { kind: 'wrong'; why: WrongFigures }

/** Reads what was typed for a meter, a text a zone. */
export const readTyped = ({ digits }: Pick<RoundRow, 'digits'>, typed: readonly string[]): TypedFigures => {
  const read = typed.map(readFigure)
  if (read.every((figure) => figure === null)) return { kind: 'nothing' }
  if (read.some((figure) => figure === null)) return { kind: 'wrong', why: 'zones' }
  const zones = read.filter((figure) => typeof figure === 'number')
  if (zones.length < read.length) return { kind: 'wrong', why: 'figure' }
  if (zones.some((figure) => figure >= 10 ** digits)) return { kind: 'wrong', why: 'dial' }
  return { kind: 'figures', zones }
}

/** How far the meter went since its last accepted reading, all zones; null where there is nothing to compare with. */
export const wentSince = ({ previous }: Pick<RoundRow, 'previous'>, zones: readonly number[]): number | null =>
  previous && previous.zones.length === zones.length
    ? zones.reduce((sum, figure, zone) => sum + figure - (previous.zones[zone] ?? 0), 0)
    : null
