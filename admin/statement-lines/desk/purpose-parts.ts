import type { Verdict } from '../../../server/matching/line-to-match.ts'

type Recognised = Verdict['recognised'][number]

/** A stretch of the bank's words; `kind` where it was recognised as a number of ours. */
export interface PurposePart {
  from: number
  text: string
  kind: Recognised['kind'] | null
}

/** Cuts the purpose at the recognised places (half-open UTF-16 ranges), in order; of two that overlap the first stays. */
export const purposeParts = (purpose: string, recognised: readonly Recognised[]): PurposePart[] => {
  const parts: PurposePart[] = []
  let at = 0
  const add = (to: number, kind: PurposePart['kind']) => {
    if (to > at) parts.push({ from: at, text: purpose.slice(at, to), kind })
    at = Math.max(at, to)
  }
  for (const { from, to, kind } of [...recognised].sort((one, other) => one.from - other.from)) {
    if (from < at) continue
    add(from, null)
    add(Math.min(to, purpose.length), kind)
  }
  add(purpose.length, null)
  return parts
}
