import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import type { ChangedReading } from './change-readings.ts'
import type { LineFault } from './damaged-readings.ts'
import { type CountDay, countDays, type Judged, judgeReadings, nearReadings, type ToJudge } from './judge-readings.ts'
import { metersOfLines } from './meters-of-lines.ts'
import type { NearReading } from './near-reading-views.ts'
import { type PackedReadings, packReadings } from './packed-readings.ts'
import { chooseMeter, dialFault, futureFault, zoneFault } from './place-reading.ts'
import type { ReadingLine } from './read-reading-file.ts'
import type { PlacedMeter } from './reading-context-views.ts'
import type { PreviewedLine } from './reading-file-schema.ts'
import { doubtfulBits, readingFlags } from './reading-flags.ts'
import { type LineSample, sampleLines } from './reading-import-sample.ts'

/** A line whose meter is known. */
interface PlacedLine {
  line: ReadingLine
  meter: PlacedMeter
  takenOn: string
}

/** What a slice of a file comes to: readings to add, waiting ones to change, lines that stand already, wrong lines. */
export interface CheckedSlice {
  fresh: PackedReadings
  /** The meters of those among them that come beside another reading for the same month. */
  twins: number[]
  /** What the checks doubt, of the readings to add and of the changed ones. */
  doubtful: { added: number; changed: number }
  changing: ChangedReading[]
  repeated: number
  faults: LineFault[]
  /** Right lines to be shown; they come last, and only to a look. */
  shown: PreviewedLine[]
}

/** A slice that comes to nothing. */
export const nothingIn: CheckedSlice = {
  fresh: packReadings([]),
  twins: [],
  doubtful: { added: 0, changed: 0 },
  changing: [],
  repeated: 0,
  faults: [],
  shown: [],
}

/** How a file is checked, and how the meters of a slice are held by whoever will write. */
export interface Checking {
  today: string
  hold: (meterIds: readonly number[]) => Promise<void>
  /** Where months of consumption are read: a long write has little memory of its own. */
  history: Knex
  /** So many lines are looked up and judged at once; beside the event loop they may be more. */
  slice: number
  /** So many right lines are shown; none where they are written at once. */
  show: number
}

const isSame = (one: Pick<ReadingLine, 'takenOn' | 'zones'>, other: Pick<ReadingLine, 'takenOn' | 'zones'>): boolean =>
  one.takenOn === other.takenOn && one.zones.join() === other.zones.join()

/** A table that takes an account for a number takes the zero in front of it. */
const notFoundFault = (account: string, lacksZero: boolean): string =>
  lacksZero
    ? `рахунка ${account} не знайдено. Якщо це 0${account}, впишіть нуль на початку або номер його лічильника.`
    : `рахунка ${account} не знайдено.`

const placeLines = async (
  knex: Knex,
  actor: Actor,
  lines: readonly ReadingLine[],
  today: string,
): Promise<{ placed: PlacedLine[]; faults: LineFault[] }> => {
  const { meters, meant } = await metersOfLines(knex, actor, lines)
  const [placed, faults]: [PlacedLine[], LineFault[]] = [[], []]
  for (const [place, each] of lines.entries()) {
    const { line, account, takenOn, zones } = each
    const known = meters[place]
    const future = futureFault(takenOn, today)
    const chosen = known === undefined || future ? future : chooseMeter(known, each)
    const wrong = chosen && 'code' in chosen ? chosen : chosen && dialFault(chosen, zones)
    if (known === undefined) faults.push({ line, fault: notFoundFault(account, meant.has(place)) })
    else if (wrong) faults.push({ line, fault: wrong.message })
    else if (chosen && !('code' in chosen)) placed.push({ line: each, meter: chosen, takenOn })
  }
  return { placed, faults }
}

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

/** The line of this slice that tells of the same meter for the same month already; remembers the line where none does. */
const twinOf = (
  seen: Map<number, ReadingLine[]>,
  { line, meter }: PlacedLine,
  countDay: CountDay,
): ReadingLine | undefined => {
  const others = seen.get(meter.id)
  if (!others) {
    seen.set(meter.id, [line])
    return undefined
  }
  const { month } = countDay(line.takenOn)
  const twin = others.find((other) => countDay(other.takenOn).month === month)
  if (!twin) others.push(line)
  return twin
}

/** What is wrong with a line beside those above it and what stands already, in words; null for nothing. */
const faultBeside = (
  { line, meter }: PlacedLine,
  twin: ReadingLine | undefined,
  standing: ReturnType<typeof standingOf>,
): string | null => {
  if (twin) return isSame(twin, line) ? null : `повторює лічильник рядка ${twin.line} з іншим показом.`
  return standing === null || standing === 'same' ? null : (zoneFault(meter, line.zones)?.message ?? null)
}

const isDoubtful = ({ flags }: Judged): boolean => (flags & doubtfulBits) !== 0

/** A line that changes a reading which waits. */
type ChangingLine = PlacedLine & ToJudge & { standing: NearReading }

/** A change as it is handed from the thread: without its meter. */
const changeOf = ({ standing, zones, takenOn }: ChangingLine, judged: Judged | undefined): ChangedReading => {
  if (!judged) throw new Error(`reading ${standing.id} was not judged`)
  const { closes, countsOn, flags, volume, usual } = judged
  return { readingId: standing.id, zones, takenOn, closes, countsOn, flags, volume, usual }
}

const checkSlice = async (
  knex: Knex,
  actor: Actor,
  lines: readonly ReadingLine[],
  { today, hold, history, countDay, sample }: Checking & { countDay: CountDay; sample: LineSample | null },
): Promise<CheckedSlice> => {
  const { placed, faults } = await placeLines(knex, actor, lines, today)
  await hold([...new Set(placed.map(({ meter }) => meter.id))])
  const near = await nearReadings(knex, placed, countDay)
  const seen = new Map<number, ReadingLine[]>()
  const [fresh, changing]: [(PlacedLine & ToJudge)[], ChangingLine[]] = [[], []]
  let repeated = 0
  for (const each of placed) {
    const { line, meter, takenOn } = each
    const twin = twinOf(seen, each, countDay)
    const standing = standingOf(line, countDay(takenOn).month, near.of.get(meter.id) ?? [])
    const fault = faultBeside(each, twin, standing)
    if (fault !== null) {
      faults.push({ line: line.line, fault })
    } else if (twin || standing === 'same') {
      repeated += 1
      sample?.offer({ deed: 'repeat', line, meter, judged: null, standing: null })
    } else if (standing) {
      changing.push({ id: standing.id, line, meter, zones: line.zones, takenOn, standing })
    } else fresh.push({ id: null, line, meter, zones: line.zones, takenOn })
  }
  const judged = await judgeReadings(knex, fresh, { history, near })
  const anew = await judgeReadings(knex, changing, { history, near })
  if (sample) {
    for (const [place, { line, meter }] of fresh.entries()) {
      sample.offer({ deed: 'add', line, meter, judged: judged[place] ?? null, standing: null })
    }
    for (const [place, { line, meter, standing }] of changing.entries()) {
      sample.offer({ deed: 'change', line, meter, judged: anew[place] ?? null, standing })
    }
  }
  const doubtful = judged.filter(isDoubtful)
  const twins = doubtful.filter(({ flags }) => (flags & readingFlags.duplicate.bit) !== 0).map(({ meter }) => meter.id)
  const changes = changing.map((each, place) => changeOf(each, anew[place]))
  return {
    fresh: packReadings(judged),
    twins,
    doubtful: { added: doubtful.length, changed: anew.filter(isDoubtful).length },
    changing: changes,
    repeated,
    faults,
    shown: [],
  }
}

/** A line's place in the file is kept in the last digits of a number while lines are sorted. */
const mostLines = 2 ** 18
const longestNumber = Math.floor(Number.MAX_SAFE_INTEGER / mostLines)

const byAccount = (one: ReadingLine, other: ReadingLine): number =>
  one.account < other.account ? -1 : one.account > other.account ? 1 : 0

/**
 * Lines by account number. Neighbours in the register lie together in the database: found at once, where a round's own
 * order walks all of it. Sorted as plain numbers, many times faster than texts, where none is too long for that.
 */
const inRegisterOrder = (lines: readonly ReadingLine[]): ReadingLine[] => {
  const places = new Float64Array(lines.length)
  for (const [place, { account }] of lines.entries()) {
    const number = Number(account)
    if (number >= longestNumber) return lines.toSorted(byAccount)
    places[place] = number * mostLines + place
  }
  const sorted: ReadingLine[] = []
  for (const each of places.sort()) {
    const line = lines[each % mostLines]
    if (line) sorted.push(line)
  }
  return sorted
}

/** Slices of about `size` lines; the lines of an account stay together, so that a meter's twins meet. */
function* slicesOf(lines: readonly ReadingLine[], size: number): Generator<ReadingLine[]> {
  let start = 0
  while (start < lines.length) {
    let end = start + size
    while (end < lines.length && Number(lines[end]?.account) === Number(lines[end - 1]?.account)) end += 1
    yield lines.slice(start, end)
    start = end
  }
}

/**
 * Checks the lines of a file in slices, between which other requests are answered: accounts in the actor's scope, meters,
 * dial and date; what stands already with the same figures and day is repeated, a waiting reading of an earlier file is
 * changed, the rest is judged as any reading is. Zones that do not match are flagged in a new reading, and refused in a change. Who only looks is told the
 * first right lines at the end. Changes nothing.
 */
export async function* checkReadingLines(
  knex: Knex,
  actor: Actor,
  lines: readonly ReadingLine[],
  checking: Checking,
): AsyncGenerator<CheckedSlice> {
  const countDay = countDays()
  const sample = checking.show > 0 ? sampleLines(checking.show) : null
  for (const part of slicesOf(inRegisterOrder(lines), checking.slice)) {
    yield await checkSlice(knex, actor, part, { ...checking, countDay, sample })
    await breathe()
  }
  if (sample) yield { ...nothingIn, shown: await sample.tell(knex) }
}
