import type { LabelledLine } from './labelled-lines-fixture.ts'
import type { Verdict } from './line-to-match.ts'

/** How well labelled lines were matched. Shares are 0-1. */
export interface Measured {
  posted: number
  /** Posted, and not what the payer meant. */
  wrong: LabelledLine[]
  precision: number
  /** Of the lines that should post, those that did. */
  recall: number
  /** Of the lines that mean an open invoice, those whose first candidate is (one of) it. */
  firstTrue: number
  recallByKind: Record<string, string>
  firstByKind: Record<string, string>
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

const byKind = (lines: readonly LabelledLine[], hit: (line: LabelledLine) => boolean): Record<string, string> => {
  const kinds = new Map<string, LabelledLine[]>()
  for (const line of lines) kinds.set(line.kind, [...(kinds.get(line.kind) ?? []), line])
  return Object.fromEntries([...kinds].map(([kind, all]) => [kind, `${all.filter(hit).length}/${all.length}`]))
}

/** Compares verdicts with what was meant, line by line. */
export const measureMatching = (lines: readonly LabelledLine[], verdicts: readonly Verdict[]): Measured => {
  const verdictOf = new Map(lines.map((line, place) => [line, verdicts[place]]))
  const postOf = (line: LabelledLine): string | undefined => verdictOf.get(line)?.post?.invoice.number
  const isTrue = (line: LabelledLine): boolean => line.truth.length === 1 && postOf(line) === line.truth[0]
  const isFirst = (line: LabelledLine): boolean =>
    line.truth.includes(verdictOf.get(line)?.candidates[0]?.invoice.number ?? '')
  const posted = lines.filter((line) => postOf(line) !== undefined)
  const postable = lines.filter(({ shouldPost }) => shouldPost)
  const meant = lines.filter(({ open }) => open)
  return {
    posted: posted.length,
    wrong: posted.filter((line) => !isTrue(line)),
    precision: share(posted.filter(isTrue).length, posted.length),
    recall: share(postable.filter(isTrue).length, postable.length),
    firstTrue: share(meant.filter(isFirst).length, meant.length),
    recallByKind: byKind(postable, isTrue),
    firstByKind: byKind(meant, isFirst),
  }
}
