import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { consumptionGranted } from '../consumption-export/grant-consumption-export.ts'
import type { Office } from '../office.ts'
import { type ClaimedExport, changeExport, type ExportChange, findDueExport } from './export-job-store.ts'
import { exportsRoot, placeOfExport } from './export-place.ts'
import { makeExport } from './make-export.ts'
import { failExport, keepExport } from './settle-export.ts'
import type { ExportProgress } from './write-export.ts'

type Making = Pick<Office, 'config' | 'db' | 'clock' | 'seal' | 'log'>

/** How long a maker that says nothing counts as alive. */
const leaseMs = 15_000
/** How often it says that it is, and looks whether somebody cancelled. */
const sayEveryMs = 1000
/** An export whose makers die again and again may be what kills them. */
const mostAttempts = 3

const interrupted = 'Формування кілька разів переривалося разом із сервером. Спробуйте ще раз із меншим відбором.'

const leaseFrom = (office: Making): string => new Date(office.clock.now().getTime() + leaseMs).toISOString()

/** Takes the oldest export that is due; null where there is none, or another process was first. */
const claimExport = async (office: Making): Promise<ClaimedExport | null> => {
  const due = await findDueExport(office.db.reader, office.clock.now().toISOString())
  if (!due) return null
  if (due.attempts >= mostAttempts) {
    await failExport(office, due, { words: interrupted })
    return null
  }
  const attempts = due.attempts + 1
  const change: ExportChange = { state: 'running', attempts, done: 0, total: null, leaseUntil: leaseFrom(office) }
  const claimed = await office.db.transaction((trx) => changeExport(trx, due, change))
  return claimed ? { ...due, attempts, version: due.version + 1 } : null
}

/** Says again and again that the export is being made, and how far it is; stops the making once the row is another's. */
const keepSaying = (office: Making, job: ClaimedExport, stopMaking: AbortController) => {
  const progress: { done: number; total: number | null } = { done: 0, total: null }
  let isOurs = true
  const say = async (): Promise<void> => {
    const change = { ...progress, leaseUntil: leaseFrom(office) }
    isOurs = await office.db.transaction((trx) => changeExport(trx, job, change))
    if (isOurs) job.version += 1
    else stopMaking.abort()
  }
  let saying: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    saying = saying
      .then(() => (isOurs ? say() : undefined))
      .catch((error) => {
        // The lease is long enough for the next try.
        office.log.warn({ err: error, export: job.id }, 'an export could not say how far it is')
      })
  }, sayEveryMs)
  return {
    progress,
    isOurs: () => isOurs,
    stop: async (): Promise<void> => {
      clearInterval(timer)
      await saying
    },
  }
}

const make = async (office: Making, job: ClaimedExport, stopping: AbortSignal, unfinished: string): Promise<void> => {
  const stopMaking = new AbortController()
  const key = office.seal.newKey()
  const order = {
    granted: consumptionGranted.parse(JSON.parse(job.asked)),
    format: job.format,
    place: unfinished,
    key: key.toString('base64'),
    database: { databaseUrl: office.db.url, dataDir: office.config.dataDir },
  }
  const saying = keepSaying(office, job, stopMaking)
  const stop = AbortSignal.any([stopping, stopMaking.signal])
  const onProgress = (progress: ExportProgress) => Object.assign(saying.progress, progress)
  const outcome = await makeExport(order, { stop, onProgress, yields: office.config.exportsYield })
  await saying.stop()
  if (!saying.isOurs()) return
  if ('written' in outcome) {
    const { total } = saying.progress
    await keepExport(office, job, { unfinished, key, written: outcome.written }, { total, done: total ?? 0 })
  } else if ('stopped' in outcome) {
    // The office closes: whoever opens next takes it again, and this was no failure of the export.
    await office.db.transaction((trx) =>
      changeExport(trx, job, { state: 'queued', attempts: job.attempts - 1, leaseUntil: null }),
    )
  } else {
    office.log.error({ export: job.id, failure: outcome.failure }, 'an export failed')
    await failExport(office, job, { code: outcome.code })
  }
}

/**
 * Makes the next export that is due, one at a time in this process, whoever else does the same with this database:
 * waiting ones oldest first, then those whose maker died. `stopping` gives it back to the queue. Answers whether there
 * was one.
 */
export const runNextExport = async (office: Making, stopping = new AbortController().signal): Promise<boolean> => {
  const job = await claimExport(office)
  if (!job) return false
  const { dataDir } = office.config
  await mkdir(exportsRoot(dataDir), { recursive: true, mode: 0o700 })
  const unfinished = placeOfExport(dataDir, `unfinished-${job.id}-${randomUUID()}`)
  try {
    await make(office, job, stopping, unfinished)
  } finally {
    await rm(unfinished, { force: true })
  }
  return true
}
