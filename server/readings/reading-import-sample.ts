import type { Knex } from 'knex'
import type { ReadingValues } from './check-reading.ts'
import type { Judged } from './judge-readings.ts'
import type { NearReading } from './near-reading-views.ts'
import type { ReadingLine } from './read-reading-file.ts'
import { acceptedBeside, type PlacedMeter } from './reading-context-views.ts'
import type { LineDeed, PreviewedLine } from './reading-file-schema.ts'
import { doubtfulBits, flagsOf } from './reading-flags.ts'
import { numbersOfAccounts } from './reading-import-views.ts'
import { countReading } from './reading-window.ts'

/** A right line and its meter; `standing` is the waiting reading that it changes, `judged` null where it stands already. */
interface SampledLine {
  deed: LineDeed
  line: ReadingLine
  meter: PlacedMeter
  judged: Judged | null
  standing: NearReading | null
}

/** The few lines of a file that a clerk is shown before it is brought in. */
export interface LineSample {
  offer: (line: SampledLine) => void
  tell: (knex: Knex) => Promise<PreviewedLine[]>
}

const isDoubtful = ({ judged }: SampledLine): boolean => judged !== null && (judged.flags & doubtfulBits) !== 0

const deeds: readonly LineDeed[] = ['change', 'add', 'repeat']

/** What somebody has to look at comes first, what changes a reading next, what does nothing last. */
const rankOf = (line: SampledLine): number => (isDoubtful(line) ? -1 : deeds.indexOf(line.deed))

const byTurn = (one: SampledLine, other: SampledLine): number =>
  rankOf(one) - rankOf(other) || one.line.line - other.line.line

/** What was accepted last before each line, by the day it counts for and its meter. */
const previousOf = async (
  knex: Knex,
  lines: readonly SampledLine[],
): Promise<(line: SampledLine) => ReadingValues | undefined> => {
  const dayOf = ({ line }: SampledLine): string => countReading(line.takenOn).countsOn
  const found = new Map<string, Map<number, ReadingValues>>()
  for (const countsOn of new Set(lines.map(dayOf))) {
    const ids = lines.filter((line) => dayOf(line) === countsOn).map(({ meter }) => meter.id)
    found.set(countsOn, await acceptedBeside(knex, ids, { side: 'before', countsOn, except: null }))
  }
  return (line) => found.get(dayOf(line))?.get(line.meter.id)
}

/**
 * Keeps the first `most` of the lines offered, in whatever order they come: doubtful ones first, then changes, new ones and
 * repeated ones, each by their place in the file. What else a clerk wants to see is looked up for those alone.
 */
export const sampleLines = (most: number): LineSample => {
  let kept: SampledLine[] = []
  let last: SampledLine | undefined
  return {
    offer: (line) => {
      if (last && byTurn(last, line) < 0) return
      kept.push(line)
      if (kept.length < 2 * most) return
      kept = kept.sort(byTurn).slice(0, most)
      last = kept.at(-1)
    },
    tell: async (knex) => {
      const lines = kept.toSorted(byTurn).slice(0, most)
      const accountIds = lines.map(({ meter }) => meter.accountId)
      const numbers = await numbersOfAccounts(knex, accountIds)
      const beforeOf = await previousOf(knex, lines)
      return lines.map((each) => {
        const { deed, line, meter, judged, standing } = each
        const before = beforeOf(each)
        return {
          line: line.line,
          account: numbers.get(meter.accountId) ?? line.account,
          meter: meter.number,
          zones: line.zones,
          takenOn: line.takenOn,
          deed,
          flags: flagsOf(judged?.flags ?? 0),
          doubtful: isDoubtful(each),
          replaces: standing?.zones ?? null,
          previous: before ? { zones: [...before.zones], countsOn: before.countsOn } : null,
          volume: judged?.volume ?? null,
          usual: judged?.usual ?? null,
        }
      })
    },
  }
}
