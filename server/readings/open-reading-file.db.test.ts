import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { sqliteFileOf } from '../db/open-sqlite-reader.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { openReadingFile } from './open-reading-file.ts'
import { takeReadingFileThread } from './reading-file-thread.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const isSqlite = inject('template').engine === 'sqlite'
const mending = 300

const unreadable = (many: number): string[] => Array.from({ length: many }, (_, at) => `01-01/010/101;щось ${at};x`)
/** So large that a thread reads and checks it: a slice of wrong lines, then one whose meter is looked up. */
const large = [
  'Особовий рахунок;Номер лічильника;Показ;Дата зняття',
  ...unreadable(1000),
  '01-01/010/101;;560;30.06.2026',
  ''.padEnd(64 * 1024, '\n'),
].join('\n')

const renamed = (from: string, to: string) => app.office.db.transaction((trx) => trx.schema.renameTable(from, to))

it.runIf(isSqlite)(
  'a thread that fails while its last lines are being written fails whoever asks for more',
  async () => {
    const { db } = app.office
    const file = await openReadingFile(db, Buffer.from(large))
    await renamed('meters', 'meters_taken_away')
    try {
      const slices = file.check({ actor: app.actor('clerkZhytomyr'), today: '2026-11-18', trx: null, show: 0 })
      expect((await slices.next()).value?.faults).toHaveLength(1000)
      // Nobody listens meanwhile: a failure that nobody hears of ends a process.
      await pause(mending)
      await expect(slices.next()).rejects.toThrow('meters')
    } finally {
      await renamed('meters_taken_away', 'meters')
      file.close()
    }
  },
)

it.runIf(isSqlite)('a file that comes while the idle thread ends is read by the next one', async () => {
  const filename = await sqliteFileOf(app.office.db.reader)
  const read = { read: new Uint8Array(Buffer.from(large)) }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const first = await takeReadingFileThread(filename)
    expect(await first.ask(read)).toEqual({ rows: 1001 })
    first.pass()
    vi.runAllTimers()
    const second = await takeReadingFileThread(filename)
    expect(await second.ask(read)).toEqual({ rows: 1001 })
    second.pass()
  } finally {
    vi.useRealTimers()
  }
})
