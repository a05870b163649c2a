import { longWrite } from '../db/long-write.ts'
import type { StaffActor } from '../may.ts'
import { acceptClean } from '../readings/accept-clean.ts'
import { importReadings } from '../readings/import-readings.ts'
import { prepareUsualVolumes } from '../readings/prepare-usual-volumes.ts'
import { settleDueConsumption } from '../readings/settle-due-consumption.ts'
import { personas } from '../testing/personas.ts'
import { openBareReadings } from './bare-readings.ts'
import { median, spread } from './median.ts'
import { openReadingsOffice, putNextMonth, type ReadingsOffice, roundFile, walkRound } from './scale-readings.ts'
import { type Taken, taking } from './taking.ts'

const rows = 100_000
/** So many are settled for the figure: their consumption takes longer than all the rest. */
const settledRows = 10_000
const rounds = 7
const month = '2026-12-01'

type Print = (line: string) => void

/** A round is another one each time, so that its file is none that was brought in before. */
let seed = Date.now() % 1_000_000_000

interface Round {
  ours: Taken<{ clean: number }>
  theirs: Taken<void>
  logged: number
  bareLogged: number
  accepting: Taken<number>
  bareAccepting: Taken<number>
}

const runRound = async (
  office: ReadingsOffice,
  actor: StaffActor,
  bare: ReturnType<typeof openBareReadings>,
  count = rows,
): Promise<Round> => {
  bare.clear()
  seed += 1
  const lines = await walkRound(office.db.reader, count, seed)
  const bytes = roundFile(lines)
  bare.emptyLog()
  const theirs = await taking(() => bare.insert(lines))
  const bareLogged = bare.megabytesLogged()
  bare.emptyLog()
  const ours = await taking(async () => {
    const { counts } = await importReadings(office, actor, { name: 'Обхід', bytes, mode: 'all_or_nothing' })
    if (counts?.added !== lines.length) throw new Error(`of ${lines.length} readings ${counts?.added} came in`)
    return { clean: counts.added - counts.doubtful }
  })
  const logged = bare.megabytesLogged()
  bare.emptyLog()
  const bareAccepting = await taking(() => bare.accept(actor.name))
  bare.emptyLog()
  const accepting = await taking(
    async () =>
      (await longWrite(office.db, (trx) => acceptClean(trx, office, actor, { districtId: 1, closes: month }))).accepted,
  )
  if (accepting.result !== ours.result.clean) throw new Error(`only ${accepting.result} were accepted`)
  return { ours, theirs, logged, bareLogged, accepting, bareAccepting }
}

/** Accepting a month while the next one's readings of the same meters wait: each of those is judged anew. */
const measureBesideNext = async (
  office: ReadingsOffice,
  actor: StaffActor,
  bare: ReturnType<typeof openBareReadings>,
  print: Print,
): Promise<void> => {
  bare.clear()
  seed += 1
  const bytes = roundFile(await walkRound(office.db.reader, settledRows, seed))
  await importReadings(office, actor, { name: 'Обхід', bytes, mode: 'all_or_nothing' })
  await office.db.transaction((trx) => putNextMonth(trx))
  const { result, milliseconds, stall } = await taking(() =>
    longWrite(office.db, (trx) => acceptClean(trx, office, actor, { districtId: 1, closes: month })),
  )
  const rate = (result.accepted / milliseconds) * 1000
  print(`clean ones accepted whose meters have next month's waiting, judged anew: ${rate.toFixed(0)} a second`)
  print(`  longest wait of anybody else, ms: ${stall.toFixed(0)}  (aim <= 50)`)
}

/**
 * A hundred thousand readings of a round: the file read, checked like single ones and stored, against a prepared insert of
 * the same rows alone; and the clean ones accepted, against one UPDATE; how long either keeps others waiting.
 */
export const benchReadings = async (print: Print, folder?: string): Promise<void> => {
  const office = await openReadingsOffice(folder)
  const actor = (await personas(office.db)).clerkZhytomyr
  const told = await taking(() => prepareUsualVolumes(office))
  print(
    `usual volumes of ${told.result} meters told beforehand: ${(told.milliseconds / 1000).toFixed(1)} s in a thread`,
  )
  const bare = openBareReadings(office.folder)
  await runRound(office, actor, bare)
  const all: Round[] = []
  for (let each = 0; each < rounds; each += 1) all.push(await runRound(office, actor, bare))
  const of = (pick: (round: Round) => number) => all.map(pick)
  print(
    `${rows} readings of a file read, checked and stored: ${spread(
      of((round) => round.ours.milliseconds),
      0,
    )} ms`,
  )
  print(
    `  prepared insert of the same rows alone: ${spread(
      of((round) => round.theirs.milliseconds),
      0,
    )} ms`,
  )
  print(
    `  of the insert alone: ${spread(of(({ ours, theirs }) => ours.milliseconds / theirs.milliseconds))}  (aim <= 2)`,
  )
  print(
    `  log: ${median(of((round) => round.logged)).toFixed(1)} MB  (aim <= 20), of the insert alone ${median(of((round) => round.bareLogged)).toFixed(1)} MB`,
  )
  print(
    `  longest wait of anybody else, ms: ${spread(
      of((round) => round.ours.stall),
      0,
    )}  (aim <= 50)`,
  )
  print(
    `clean ones accepted: ${spread(
      of((round) => round.accepting.milliseconds),
      0,
    )} ms, one UPDATE ${spread(
      of((round) => round.bareAccepting.milliseconds),
      0,
    )} ms`,
  )
  print(
    `  of the UPDATE: ${spread(of(({ accepting, bareAccepting }) => accepting.milliseconds / bareAccepting.milliseconds))}  (aim <= 1.5)`,
  )
  print(
    `  longest wait of anybody else, ms: ${spread(
      of((round) => round.accepting.stall),
      0,
    )}  (aim <= 50)`,
  )
  await settleDueConsumption(office)
  await runRound(office, actor, bare, settledRows)
  const settled = await taking(() => settleDueConsumption(office))
  const rate = (settled.result / settled.milliseconds) * 1000
  print(`consumption settled afterwards: ${rate.toFixed(0)} readings a second`)
  print(`  longest wait of anybody else, ms: ${settled.stall.toFixed(0)}  (aim <= 50)`)
  await measureBesideNext(office, actor, bare, print)
  bare.clear()
  bare.close()
  await office.db.close()
}
