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
interface PlacedLine extends ReadingLine {
  placed: PlacedMeter
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
  lines: Map<string, ReadingLine>
  countDay: ReturnType<typeof countDays>
}

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
    else if (chosen && !('code' in chosen)) placed.push({ ...each, placed: chosen })
  }
  return { placed, faults }
}

const freshOf = ({ placed, zones }: PlacedLine, judged: Judged): FreshReading => ({
  districtId: placed.districtId,
  accountId: placed.accountId,
  meterId: placed.id,
  closes: judged.closes,
  takenOn: judged.takenOn,
  countsOn: judged.countsOn,
  zones,
  flags: judged.flags,
  volume: judged.volume,
  usualLow: judged.usual?.low ?? null,
  usualHigh: judged.usual?.high ?? null,
})

const liveFor = (near: readonly NearReading[], closes: string): NearReading[] =>
  near.filter((each) => each.closes === closes && each.state !== 'rejected')

const checkSlice = async (
  knex: Knex,
  actor: Actor,
  lines: readonly ReadingLine[],
  { today, hold, history, seen }: Checking & { seen: Seen },
): Promise<CheckedSlice> => {
  const { placed, faults } = await placeLines(knex, actor, lines, today)
  await hold(placed.map((line) => line.placed.id))
  const checked: CheckedSlice = { fresh: [], doubtful: 0, changing: [], repeated: 0, faults }
  const days = placed.map((line) => ({ meterId: line.placed.id, takenOn: line.takenOn }))
  const near = await nearReadings(knex, days, seen.countDay)
  const fresh: PlacedLine[] = []
  for (const line of placed) {
    const { closes } = seen.countDay(line.takenOn)
    const key = `${line.placed.id} ${closes}`
    const twin = seen.lines.get(key)
    if (!twin) seen.lines.set(key, line)
    const live = liveFor(near.of.get(line.placed.id) ?? [], closes)
    const waiting = live.find(({ channel, state }) => channel === 'file' && state === 'new')
    if (twin && !isSame(twin, line)) {
      faults.push({ line: line.line, fault: `повторює лічильник рядка ${twin.line} з іншим показом.` })
    } else if (twin || live.some((each) => isSame(each, line))) checked.repeated += 1
    else if (waiting) checked.changing.push({ readingId: waiting.id, zones: line.zones, takenOn: line.takenOn })
    else fresh.push(line)
  }
  const asked = fresh.map(({ placed: meter, zones, takenOn }) => ({ id: null, meter, zones, takenOn }))
  const judged = await judgeReadings(knex, asked, { history, near })
  checked.fresh = fresh.flatMap((line, place) => (judged[place] ? [freshOf(line, judged[place])] : []))
  checked.doubtful = checked.fresh.filter(({ flags }) => (flags & doubtfulBits) !== 0).length
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
