import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteReader } from '../db/open-sqlite-reader.ts'
import { Refusal } from '../errors.ts'
import type { Actor } from '../may.ts'
import { type CheckedSlice, checkReadingLines, nothingIn } from './check-reading-lines.ts'
import type { LineFault } from './damaged-readings.ts'
import { countPacked } from './packed-readings.ts'
import { type ReadingFile, readReadingFile } from './read-reading-file.ts'
import type { PreparedVolume } from './usual-volume-store.ts'
import { tellUsualVolumes, type UsualAsked } from './usual-volume-views.ts'

/** What the thread is asked: to read a file, to check it from the first line on, for the next slice; for usual volumes. */
export type ReadingFileRequest =
  | { read: Uint8Array<ArrayBuffer> }
  | { check: { actor: Actor; today: string; show: number } }
  | { next: true }
  | { usual: UsualAsked }

/** What it answers: how many lines there are, slices until there is none, usual volumes; or why not. */
export type ReadingFileReply =
  | { rows: number }
  | { slice: CheckedSlice | null }
  | { usual: PreparedVolume[] }
  | { refusal: Pick<Refusal, 'kind' | 'code' | 'message' | 'errors'> }
  | { failure: string }

/** Nobody waits for this thread, so that many lines are looked up at once. */
const slice = 1000

const knex = openSqliteReader(String(workerData))
let file: ReadingFile = { lines: [], faults: [] }
let slices: AsyncGenerator<CheckedSlice> | null = null
/** The slice after the one that was told: checked while that one is being written. */
let coming: Promise<IteratorResult<CheckedSlice>> | undefined

const checkNext = (): void => {
  coming = slices?.next()
  // Whoever asks for it is told what was wrong with it.
  coming?.catch(() => undefined)
}

/** Lines that could not be read come first, a slice at a time: there may be a hundred thousand of them. */
async function* checkedSlices(faults: readonly LineFault[], checked: AsyncIterable<CheckedSlice>) {
  for (let start = 0; start < faults.length; start += slice) {
    yield { ...nothingIn, faults: faults.slice(start, start + slice) }
  }
  yield* checked
}

const answer = async (request: ReadingFileRequest): Promise<ReadingFileReply> => {
  if ('read' in request) {
    file = await readReadingFile(request.read)
    return { rows: file.lines.length + file.faults.length }
  }
  if ('check' in request) {
    const { actor, today, show } = request.check
    const checking = { today, hold: async () => {}, history: knex, slice, show }
    slices = checkedSlices(file.faults, checkReadingLines(knex, actor, file.lines, checking))
    checkNext()
  }
  if ('usual' in request) return { usual: await tellUsualVolumes(knex, request.usual) }
  const next = await coming
  if (next && !next.done) {
    checkNext()
    return { slice: next.value }
  }
  slices = null
  file = { lines: [], faults: [] }
  return { slice: null }
}

const refusalOf = (error: unknown): ReadingFileReply => {
  if (!(error instanceof Refusal)) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  const { kind, code, message, errors } = error
  return { refusal: { kind, code, message, errors } }
}

parentPort?.on('message', async (request: ReadingFileRequest) => {
  const reply = await answer(request).catch(refusalOf)
  parentPort?.postMessage(
    reply,
    'slice' in reply && reply.slice && countPacked(reply.slice.fresh) > 0 ? [reply.slice.fresh.buffer] : [],
  )
})
