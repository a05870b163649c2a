import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { demoPassword } from '../../seeds/demo/staff.ts'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import { columnsFor } from '../consumption-export/consumption-columns.ts'
import { letOthersFirst } from '../exports/let-others-first.ts'
import { makeExport } from '../exports/make-export.ts'
import { closeOffice } from '../open-office.ts'
import { periodsWithin } from '../time/billing-period.ts'
import { spread } from './median.ts'
import { askSteadily, percentile99 } from './open-loop.ts'
import { putScaleConsumption, scaleMonths } from './scale-consumption.ts'
import { openScaleOffice, scaleFolder } from './scale-office.ts'
import { watchProcess } from './watch-process.ts'

const rounds = 5
const job = z.object({ id: z.number(), state: z.string() })
const idleSeconds = 10
const place = join(scaleFolder, 'export.xlsx')
interface Taken {
  seconds: number
  processor: number
  memory: number
}

/** What the process took that `work` starts. */
const taken = async (work: () => Promise<unknown>): Promise<Taken> => {
  const watched = watchProcess(process.pid)
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  const { child: memory, processor } = watched.stop()
  return { seconds, processor, memory }
}

const make = async (from: string): Promise<number> => {
  rmSync(place, { force: true })
  const outcome = await makeExport(
    {
      granted: {
        title: 'bench',
        accounts: null,
        districtId: null,
        from,
        to: scaleMonths.to,
        kinds: ['consumed'],
        columns: columnsFor({ kind: 'system', name: 'bench' }),
      },
      format: 'xlsx',
      place,
      key: Buffer.alloc(32, 1).toString('base64'),
      database: { dataDir: scaleFolder },
    },
    { stop: new AbortController().signal, onProgress: () => undefined, yields: true },
  )
  if (!('written' in outcome)) throw new Error(`no export: ${JSON.stringify(outcome)}`)
  return outcome.written.rows
}

const makeBare = async (from: string): Promise<number> => {
  const child = fork(join(import.meta.dirname, 'start-bare-export-worker.mjs'), { execArgv: [] })
  letOthersFirst(child)
  const periods = periodsWithin(from, scaleMonths.to).map(numberOfPeriod)
  child.send({ folder: scaleFolder, place: `${place}.bare`, periods })
  const [rows] = await once(child, 'message')
  await once(child, 'exit')
  return Number(rows)
}

const twoMonths = '2026-07-01'

const benchWriting = async (print: (line: string) => void): Promise<void> => {
  const [ours, bare, short]: Taken[][] = [[], [], []]
  let rows = 0
  for (let round = 0; round < rounds; round += 1) {
    short?.push(await taken(() => make(twoMonths)))
    ours?.push(
      await taken(async () => {
        rows = await make(scaleMonths.from)
      }),
    )
    bare?.push(await taken(() => makeBare(scaleMonths.from)))
  }
  const against = (figure: keyof Taken, others: readonly Taken[] | undefined): number[] =>
    (ours ?? []).map((each, round) => each[figure] / (others?.[round]?.[figure] ?? Number.NaN))
  const of = (figure: keyof Taken, all: readonly Taken[] = []): string =>
    spread(
      all.map((each) => each[figure]),
      1,
    )
  const size = statSync(place).size / 1024 / 1024
  print(
    `export of ${rows} rows as xlsx, ${size.toFixed(0)} MB sealed, s: ${of('seconds', ours)}, bare ${of('seconds', bare)}`,
  )
  print(`  of the bare time: ${spread(against('seconds', bare))}  (goal <= 1.5)`)
  print(`  processor time, s: ${of('processor', ours)}, of the bare: ${spread(against('processor', bare))}`)
  print(`  peak memory of the process that makes it, MB: ${of('memory', ours)}  (goal <= 160)`)
  print(`  against that of 100 000 rows: ${spread(against('memory', short))}  (goal <= 1.2)`)
}

const call = async (port: number, path: string, body: object, cookie = ''): Promise<Response> => {
  const headers = { 'Content-Type': 'application/json', 'X-Oblik': '1', cookie }
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

const stallOf = async (server: ChildProcess): Promise<number> => {
  server.send('stall')
  return Number((await once(server, 'message'))[0])
}

/** What others ask for meanwhile: the clerk's queue, a page of accounts, who they are. */
const pages = [
  '/api/orders?sort=["dueOn","ASC"]&range=[0,24]&filter={"waitsFor":"office"}',
  '/api/accounts?sort=["id","ASC"]&range=[0,24]',
  '/api/session',
]

/** What others had to wait, how long the event loop stood still at most, and how much memory the office held. */
interface Heard {
  wait: number
  stall: number
  memory: number
}

const benchOthers = async (print: (line: string) => void): Promise<void> => {
  const server = fork(join(import.meta.dirname, 'serve-exports.ts'), { execArgv: ['--import', 'tsx'] })
  const port = Number((await once(server, 'message'))[0])
  const signedIn = await call(port, '/api/session', { username: 'manager', password: demoPassword })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const urls = pages.map((page) => `http://127.0.0.1:${port}${encodeURI(page)}`)
  const resting = async (seconds: number): Promise<number[]> => {
    const until = performance.now() + seconds * 1000
    return askSteadily(urls, cookie, () => performance.now() > until)
  }
  const exporting = async (): Promise<number[]> => {
    const asked = { report: 'consumption', from: scaleMonths.from, to: scaleMonths.to, kinds: ['consumed'] }
    const { id } = job.parse(await (await call(port, '/api/exports', asked, cookie)).json())
    let state = 'queued'
    const watch = async (): Promise<void> => {
      while (state === 'queued' || state === 'running') {
        await pause(200)
        const answer = await fetch(`http://127.0.0.1:${port}/api/exports/${id}`, { headers: { cookie } })
        state = job.parse(await answer.json()).state
      }
    }
    const [waits] = await Promise.all([
      askSteadily(urls, cookie, () => state !== 'queued' && state !== 'running'),
      watch(),
    ])
    if (state !== 'done') throw new Error(`the export became ${state}`)
    return waits
  }
  const during = async (work: () => Promise<number[]>): Promise<Heard> => {
    await stallOf(server)
    const watched = watchProcess(server.pid ?? 0)
    const wait = percentile99(await work())
    return { wait, stall: await stallOf(server), memory: watched.stop().own }
  }
  await resting(idleSeconds)
  const [idle, busy]: [Heard[], Heard[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    idle.push(await during(() => resting(idleSeconds)))
    busy.push(await during(exporting))
  }
  server.kill()
  const of = (figure: keyof Heard): string => {
    const told = (all: readonly Heard[]) =>
      spread(
        all.map((each) => each[figure]),
        1,
      )
    return `${told(busy)}, idle ${told(idle)}`
  }
  const ratios = busy.map(({ wait }, round) => wait / (idle[round]?.wait ?? Number.NaN))
  print(`while a million rows are exported, 100 requests a second, 99th percentile, ms: ${of('wait')}`)
  print(`  against idle: ${spread(ratios)}  (goal <= 2)`)
  print(`  longest stall of the office's event loop, ms: ${of('stall')}  (goal <= 50)`)
  print(`  memory of the office's own process, MB: ${of('memory')}`)
}

/**
 * A million monthly volumes as Excel: time against the same rows written by hand through zlib of the same level, memory of
 * the process that makes them, and what others have to wait meanwhile, by an open-loop client.
 */
export const benchExport = async (print: (line: string) => void): Promise<void> => {
  const office = await openScaleOffice()
  await putScaleConsumption(office)
  await closeOffice(office)
  await benchWriting(print)
  await benchOthers(print)
  rmSync(place, { force: true })
  rmSync(`${place}.bare`, { force: true })
}
