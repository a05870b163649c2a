import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import { countDays, type Judged, judgeReadings, nearReadings } from './judge-readings.ts'
import type { NearReading } from './near-reading-views.ts'
import { metersOfNumbers } from './numbered-meter-views.ts'
import { chooseMeter, dialFault, futureFault } from './place-reading.ts'
import type { LineFault, ReadingLine } from './read-reading-file.ts'
import type { PlacedMeter } from './reading-context-views.ts'
import { doubtfulBits } from './reading-flags.ts'
import type { NewReading } from './reading-record.ts'

/** A line whose meter is known. */
interface PlacedLine {
  line: ReadingLine
  meter: PlacedMeter
  takenOn: string
}

/** A reading of a file that has passed its checks and is to be added. */
export type FreshReading = Omit<NewReading, 'submittedAt' | 'channel' | 'note'>

/** A reading of an earlier file that waits, and what this file tells instead. */
export interface ChangedReading {
  readingId: number
  zones: number[]
  takenOn: string
}

/** What a slice of a file comes to: readings to add, waiting ones to change, lines that stand already, wrong lines. */
export interface CheckedSlice {
  fresh: FreshReading[]
  doubtful: number
  changing: ChangedReading[]
  repeated: number
  faults: LineFault[]
}

/** How a file is checked, and how the meters of a slice are held by whoever will write. */
export interface Checking {
  today: string
  hold: (meterIds: readonly number[]) => Promise<void>
  /** Where months of consumption are read: a long write has little memory of its own. */
  history: Knex
  /** So many lines are looked up and judged at once; beside the event loop they may be more. */
  slice: number
}

/** What is remembered from slice to slice. */
interface Seen {
  /** The lines before, by meter and month: a meter comes once in a file for a month. */
  lines: Map<number, ReadingLine>
  countDay: ReturnType<typeof countDays>
}

/** A month as YYYYMM is below this. */
const monthsApart = 1_000_000

const isSame = (one: Pick<ReadingLine, 'takenOn' | 'zones'>, other: Pick<ReadingLine, 'takenOn' | 'zones'>): boolean =>
  one.takenOn === other.takenOn && one.zones.join() === other.zones.join()

const placeLines = async (
  knex: Knex,
  actor: Actor,
  lines: readonly ReadingLine[],
  today: string,
): Promise<{ placed: PlacedLine[]; faults: LineFault[] }> => {
  const meters = await metersOfNumbers(knex, actor, [...new Set(lines.map(({ account }) => account))])
  const [placed, faults]: [PlacedLine[], LineFault[]] = [[], []]
  for (const each of lines) {
    const { line, account, takenOn, zones } = each
    const known = meters.get(account)
    const future = futureFault(takenOn, today)
    const chosen = known === undefined || future ? future : chooseMeter(known, each)
    const wrong = chosen && 'code' in chosen ? chosen : chosen && dialFault(chosen, zones)
    if (known === undefined) faults.push({ line, fault: `рахунка ${account} не знайдено.` })
    else if (wrong) faults.push({ line, fault: wrong.message })
    else if (chosen && !('code' in chosen)) placed.push({ line: each, meter: chosen, takenOn })
  }
  return { placed, faults }
}

const freshOf = ({ line, meter }: PlacedLine, judged: Judged): FreshReading => ({
  districtId: meter.districtId,
  accountId: meter.accountId,
  meterId: meter.id,
  closes: judged.closes,
  takenOn: judged.takenOn,
  countsOn: judged.countsOn,
  zones: line.zones,
  flags: judged.flags,
  volume: judged.volume,
  usualLow: judged.usual?.low ?? null,
  usualHigh: judged.usual?.high ?? null,
})

/** What a line is beside what stands already: it says the same, or it changes the reading of an earlier file. */
const standingOf = (line: ReadingLine, month: number, near: readonly NearReading[]): 'same' | NearReading | null => {
  let waiting: NearReading | null = null
  for (const each of near) {
    if (each.closes !== month || each.state === 'rejected') continue
    if (isSame(each, line)) return 'same'
    if (each.channel === 'file' && each.state === 'new') waiting ??= each
  }
  return waiting
}

const checkSlice = async (
  knex: Knex,
  actor: Actor,
  lines: readonly ReadingLine[],
  { today, hold, history, seen }: Checking & { seen: Seen },
): Promise<CheckedSlice> => {
  const { placed, faults } = await placeLines(knex, actor, lines, today)
  await hold(placed.map(({ meter }) => meter.id))
  const checked: CheckedSlice = { fresh: [], doubtful: 0, changing: [], repeated: 0, faults }
  const near = await nearReadings(knex, placed, seen.countDay)
  const fresh: PlacedLine[] = []
  for (const each of placed) {
    const { line, meter } = each
    const { month } = seen.countDay(line.takenOn)
    const key = meter.id * monthsApart + month
    const twin = seen.lines.get(key)
    if (!twin) seen.lines.set(key, line)
    const standing = standingOf(line, month, near.of.get(meter.id) ?? [])
    if (twin && !isSame(twin, line)) {
      faults.push({ line: line.line, fault: `повторює лічильник рядка ${twin.line} з іншим показом.` })
    } else if (twin || standing === 'same') checked.repeated += 1
    else if (standing) checked.changing.push({ readingId: standing.id, zones: line.zones, takenOn: line.takenOn })
    else fresh.push(each)
  }
  const asked = fresh.map(({ line, meter }) => ({ id: null, meter, zones: line.zones, takenOn: line.takenOn }))
  const judged = await judgeReadings(knex, asked, { history, near })
  for (const [place, each] of fresh.entries()) {
    const answer = judged[place]
    if (!answer) continue
    checked.fresh.push(freshOf(each, answer))
    if ((answer.flags & doubtfulBits) !== 0) checked.doubtful += 1
  }
  return checked
}

/**
 * Lines by account number. Neighbours in the register lie together in the database: found at once, where a round's own
 * order walks all of it. Compared as numbers, which is several times faster than as texts.
 */
const inRegisterOrder = (lines: readonly ReadingLine[]): ReadingLine[] => {
  const places = lines.map((line) => ({ line, place: Number(line.account) }))
  return places.sort((one, other) => one.place - other.place).map(({ line }) => line)
}

/**
 * Checks the lines of a file in slices, between which other requests are answered: accounts in the actor's scope, meters,
 * dial and date; what stands already with the same figures and day is repeated, a waiting reading of an earlier file is
 * changed, the rest is judged as any reading is. Zones that do not match are flagged, not refused. Changes nothing.
 */
export async function* checkReadingLines(
  knex: Knex,
  actor: Actor,
  lines: readonly ReadingLine[],
  checking: Checking,
): AsyncGenerator<CheckedSlice> {
  const seen: Seen = { lines: new Map(), countDay: countDays() }
  const neighbours = inRegisterOrder(lines)
  for (let start = 0; start < neighbours.length; start += checking.slice) {
    yield await checkSlice(knex, actor, neighbours.slice(start, start + checking.slice), { ...checking, seen })
    await breathe()
  }
}
