import { type ExportOrder, type ExportProgress, type WrittenExport, writeExport } from './write-export.ts'

/** What the making process tells the office. */
export type ExportReply = { progress: ExportProgress } | { written: WrittenExport } | { failure: string; code: string }

/** Progress is for people: more often is noise. */
const tellEveryMs = 250

const say = (reply: ExportReply): Promise<void> =>
  new Promise((resolve) => {
    if (process.send) process.send(reply, () => resolve())
    else resolve()
  })

let lastTold = 0
const tell = (progress: ExportProgress): void => {
  const now = performance.now()
  if (now - lastTold < tellEveryMs) return
  lastTold = now
  void say({ progress })
}

const failureOf = (error: unknown): ExportReply => ({
  failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
  code: error instanceof Error && 'code' in error ? String(error.code) : '',
})

// The office has died: its job is taken again, by whoever comes.
process.once('disconnect', () => process.exit(1))

process.once('message', (order: ExportOrder) => {
  writeExport(order, tell)
    .then((written) => say({ written }))
    .catch((error) => say(failureOf(error)))
    .finally(() => process.exit(0))
})
