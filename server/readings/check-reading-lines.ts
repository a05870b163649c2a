import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import { visibleAccountIds } from '../accounts/account-number-views.ts'
import type { Actor } from '../may.ts'
import { type Judged, judgeReadings } from './judge-readings.ts'
import { chooseMeter, dialFault, futureFault } from './place-reading.ts'
import type { LineFault, ReadingLine } from './read-reading-file.ts'
import { type LiveReading, liveReadings, metersOfAccounts, type PlacedMeter } from './reading-context-views.ts'
import { countReading } from './reading-window.ts'

/** A line whose meter is known. */
interface PlacedLine extends ReadingLine {
  placed: PlacedMeter
}

/** What a slice of a file comes to: readings to add, waiting ones to change, lines that stand already, wrong lines. */
export interface CheckedSlice {
  fresh: { line: PlacedLine; judged: Judged }[]
  changing: { line: PlacedLine; readingId: number }[]
  repeated: number
  faults: LineFault[]
}

/** The day of checking, and how the meters of a slice are held by whoever will write. */
interface Checking {
  today: string
  hold: (meterIds: readonly number[]) => Promise<void>
  /** Where months of consumption are read: a long write has little memory of its own. */
  history: Knex
}

/** So many lines are looked up and judged at once: some ten milliseconds' work. */
const slice = 100

/** Makes sure that a meter comes once in a file for a month; `seen` remembers the lines before. */
const twinOf = (seen: Map<string, ReadingLine>, line: PlacedLine): ReadingLine | null => {
  const key = `${line.placed.id} ${countReading(line.takenOn).closes}`
  const twin = seen.get(key)
  if (!twin) seen.set(key, line)
  return twin ?? null
}

const isSame = (one: Pick<ReadingLine, 'takenOn' | 'zones'>, other: Pick<ReadingLine, 'takenOn' | 'zones'>): boolean =>
  one.takenOn === other.takenOn && one.zones.join() === other.zones.join()

const placeLines = async (
  knex: Knex,
  actor: Actor,
  lines: readonly ReadingLine[],
  today: string,
): Promise<{ placed: PlacedLine[]; faults: LineFault[] }> => {
  const numbers = [...new Set(lines.map(({ account }) => account))]
  const ids = await visibleAccountIds(knex, actor, numbers)
  const meters = new Map<number, PlacedMeter[]>()
  for (const meter of await metersOfAccounts(knex, [...ids.values()])) {
    meters.set(meter.accountId, [...(meters.get(meter.accountId) ?? []), meter])
  }
  const [placed, faults]: [PlacedLine[], LineFault[]] = [[], []]
  for (const each of lines) {
    const { line, account, takenOn, zones } = each
    const id = ids.get(account)
    const future = futureFault(takenOn, today)
    const chosen = id === undefined || future ? future : chooseMeter(meters.get(id) ?? [], each)
    const wrong = chosen && 'code' in chosen ? chosen : chosen && dialFault(chosen, zones)
    if (id === undefined) faults.push({ line, fault: `рахунка ${account} не знайдено.` })
    else if (wrong) faults.push({ line, fault: wrong.message })
    else if (chosen && !('code' in chosen)) placed.push({ ...each, placed: chosen })
  }
  return { placed, faults }
}

const standingFor = async (knex: Knex, lines: readonly PlacedLine[]): Promise<Map<number, LiveReading[]>> => {
  const standing = new Map<number, LiveReading[]>()
  for (const closes of new Set(lines.map(({ takenOn }) => countReading(takenOn).closes))) {
    const ofMonth = lines.filter(({ takenOn }) => countReading(takenOn).closes === closes)
    const live = await liveReadings(
      knex,
      ofMonth.map(({ placed }) => placed.id),
      closes,
    )
    for (const { line, placed } of ofMonth) {
      standing.set(
        line,
        live.filter(({ meterId }) => meterId === placed.id),
      )
    }
  }
  return standing
}

const checkSlice = async (
  knex: Knex,
  actor: Actor,
  lines: readonly ReadingLine[],
  { today, seen, hold, history }: Checking & { seen: Map<string, ReadingLine> },
): Promise<CheckedSlice> => {
  const { placed, faults } = await placeLines(knex, actor, lines, today)
  await hold(placed.map((line) => line.placed.id))
  const checked: CheckedSlice = { fresh: [], changing: [], repeated: 0, faults }
  const standing = await standingFor(knex, placed)
  const fresh: PlacedLine[] = []
  for (const line of placed) {
    const twin = twinOf(seen, line)
    const live = standing.get(line.line) ?? []
    const waiting = live.find(({ channel, state }) => channel === 'file' && state === 'new')
    if (twin && !isSame(twin, line)) {
      faults.push({ line: line.line, fault: `повторює лічильник рядка ${twin.line} з іншим показом.` })
    } else if (twin || live.some((each) => isSame(each, line))) checked.repeated += 1
    else if (waiting) checked.changing.push({ line, readingId: waiting.id })
    else fresh.push(line)
  }
  const judged = await judgeReadings(
    knex,
    fresh.map(({ placed: meter, zones, takenOn }) => ({ id: null, meter, zones, takenOn })),
    history,
  )
  checked.fresh = fresh.flatMap((line, place) => {
    const answer = judged[place]
    return answer ? [{ line, judged: answer }] : []
  })
  return checked
}

/**
 * Lines by account number. Neighbours in the register lie together in the database: found at once, where a round's own
 * order walks all of it. Sorted shelf by shelf, for a hundred thousand in one go would keep everybody waiting.
 */
const inRegisterOrder = async (lines: readonly ReadingLine[]): Promise<ReadingLine[]> => {
  const shelves = new Map<string, ReadingLine[]>()
  for (const line of lines) {
    const shelf = shelves.get(line.account.slice(0, -3))
    if (shelf) shelf.push(line)
    else shelves.set(line.account.slice(0, -3), [line])
  }
  await breathe()
  const sorted: ReadingLine[] = []
  for (const [place, name] of [...shelves.keys()].sort().entries()) {
    const shelf = shelves.get(name) ?? []
    shelf.sort((one, other) => (one.account < other.account ? -1 : one.account > other.account ? 1 : 0))
    for (const line of shelf) sorted.push(line)
    if (place % 20 === 0) await breathe()
  }
  return sorted
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
  const seen = new Map<string, ReadingLine>()
  const neighbours = await inRegisterOrder(lines)
  for (let start = 0; start < neighbours.length; start += slice) {
    yield await checkSlice(knex, actor, neighbours.slice(start, start + slice), { ...checking, seen })
    await breathe()
  }
}
