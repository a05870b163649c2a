import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ExportReply } from './export-worker.ts'
import { letOthersFirst } from './let-others-first.ts'
import type { ExportOrder, ExportProgress, WrittenExport } from './write-export.ts'

/** How the making of an export ended; `stopped` when it was told to. */
export type ExportOutcome = { written: WrittenExport } | { failure: string; code: string } | { stopped: true }

const start = fileURLToPath(new URL('./start-export-worker.mjs', import.meta.url))

/**
 * Nearly everything is garbage at once: a small young generation keeps the process flat, and collecting it is so little
 * work that helpers cost more than they bring.
 */
const memory = ['--max-semi-space-size=8', '--no-parallel-scavenge', '--max-old-space-size=128']

const outcomeOf = (child: ChildProcess, onProgress: (progress: ExportProgress) => void): Promise<ExportOutcome> =>
  new Promise((resolve) => {
    child.on('message', (reply: ExportReply) => {
      if ('progress' in reply) onProgress(reply.progress)
      else resolve(reply)
    })
    child.once('error', (error) => resolve({ failure: error.message, code: '' }))
    child.once('exit', (code, signal) => resolve({ failure: `the process ended: ${signal ?? code}`, code: '' }))
  })

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/** Who hears of the making of an export, and whether it is to take only the time that nobody else needs. */
interface MakingTerms {
  stop: AbortSignal
  onProgress: (progress: ExportProgress) => void
  yields: boolean
}

/**
 * Makes an export in a process of its own; where it `yields`, at the lowest priority: neither the event loop nor the memory
 * of the office feels it. `stop` ends it at once, wherever it is.
 */
export const makeExport = async (
  order: ExportOrder,
  { stop, onProgress, yields }: MakingTerms,
): Promise<ExportOutcome> => {
  const child = fork(start, { execArgv: memory, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  if (yields) letOthersFirst(child)
  const kill = (): void => {
    child.kill('SIGKILL')
  }
  stop.addEventListener('abort', kill)
  if (stop.aborted) kill()
  else child.send(order)
  try {
    const outcome = await outcomeOf(child, onProgress)
    if (!('written' in outcome)) kill()
    await ended(child)
    return stop.aborted ? { stopped: true } : outcome
  } finally {
    stop.removeEventListener('abort', kill)
  }
}
