import type { Knex } from 'knex'
import type { Database } from '../db/database.ts'
import { sqliteFileOf } from '../db/open-sqlite-reader.ts'
import type { Actor } from '../may.ts'
import { type CheckedSlice, checkReadingLines, nothingIn } from './check-reading-lines.ts'
import { readReadingFile } from './read-reading-file.ts'
import { type ReadingFileThread, takeReadingFileThread } from './reading-file-thread.ts'
import { holdMeters } from './reading-store.ts'

/** Who checks a file, on which day; `trx` is the transaction that will write, null for a mere look, which is shown some lines. */
interface CheckAsked {
  actor: Actor
  today: string
  trx: Knex.Transaction | null
  show: number
}

/** A file of readings that has been read. */
export interface OpenReadingFile {
  rows: number
  /** Its lines slice by slice, in the register's order (`checkReadingLines`). A look: nothing is changed. */
  check: (asked: CheckAsked) => AsyncGenerator<CheckedSlice>
  /** To be called when it is done with: the next file may be waiting. */
  close: () => void
}

/** So many bytes are some hundreds of lines, which need no thread. */
const smallFile = 64 * 1024
/** Looked up and judged at once in the event loop: some ten milliseconds' work. */
const slice = 100

const openHere = async (db: Database, bytes: Uint8Array): Promise<OpenReadingFile> => {
  const { lines, faults } = await readReadingFile(bytes)
  async function* check({ actor, today, trx, show }: CheckAsked) {
    yield { ...nothingIn, faults }
    const hold = async (meterIds: readonly number[]) => {
      if (trx) await holdMeters(trx, meterIds)
    }
    yield* checkReadingLines(trx ?? db.reader, actor, lines, { today, hold, history: db.reader, slice, show })
  }
  return { rows: lines.length + faults.length, check, close: () => {} }
}

/**
 * Slices from the thread, each asked for while the one before is being written. The thread reads what was committed: whoever
 * writes holds the only writer of SQLite already, so that nothing changes meanwhile but by this file itself.
 */
async function* slicesFrom(
  thread: ReadingFileThread,
  { actor, today, show }: CheckAsked,
): AsyncGenerator<CheckedSlice> {
  const ask = (request: Parameters<ReadingFileThread['ask']>[0]) => {
    const asked = thread.ask(request)
    // Whoever takes the slice is told; until then, while another is being written, nobody listens.
    asked.catch(() => undefined)
    return asked
  }
  let coming = ask({ check: { actor, today, show } })
  try {
    for (;;) {
      const reply = await coming
      if (!('slice' in reply)) throw new Error('the answers about a file are out of order')
      if (reply.slice === null) return
      coming = ask({ next: true })
      yield reply.slice
    }
  } finally {
    await coming.catch(() => undefined)
  }
}

const openAside = async (db: Database, bytes: Uint8Array): Promise<OpenReadingFile> => {
  const thread = await takeReadingFileThread(await sqliteFileOf(db.reader))
  try {
    const reply = await thread.ask({ read: new Uint8Array(bytes) })
    if (!('rows' in reply)) throw new Error('the answers about a file are out of order')
    return { rows: reply.rows, check: (asked) => slicesFrom(thread, asked), close: thread.pass }
  } catch (error) {
    thread.pass()
    throw error
  }
}

/**
 * Opens a file of readings: a large one is read and checked in a thread with a connection of its own, so that a hundred
 * thousand lines keep nobody waiting; PostgreSQL has time to answer others between slices anyhow. Refuses what
 * `readReadingFile` refuses, and `reading_file_unavailable` (503) where the thread gave out.
 */
export const openReadingFile = (db: Database, bytes: Uint8Array): Promise<OpenReadingFile> =>
  db.engine === 'postgres' || bytes.length < smallFile ? openHere(db, bytes) : openAside(db, bytes)
