import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { openSqlite } from '../../server/db/open-sqlite.ts'
import { listen, stopListening } from '../../server/http/listen.ts'
import type { Office } from '../../server/office.ts'
import { createPdfPool } from '../../server/pdf/pdf-pool.ts'
import { createPhotoReader } from '../../server/reading-photos/photo-reader.ts'
import { openSessions } from '../../server/staff/open-sessions.ts'
import { startChores } from '../../server/start-chores.ts'
import { createStatementReader } from '../../server/statements/statement-reader.ts'
import { fillTemplate, testNow, testSeal } from '../../server/testing/test-template.ts'
import { type Cabinet, openCabinet } from './cabinet.ts'
import { launchChromium } from './launch-chromium.ts'
import { movingClock } from './moving-clock.ts'

/** The whole office at work: a server of its own on a fresh database, a browser, and the consumers' cabinet beside it. */
export interface OpenOffice {
  url: string
  office: Office
  clock: ReturnType<typeof movingClock>
  cabinet: Cabinet
  /** A browser window nobody has signed in at, 1440 × 900 unless told. Its faults fail the journey when it closes. */
  window: (options?: BrowserContextOptions) => Promise<Page>
  close: () => Promise<void>
}

const closeAll = async (works: (() => Promise<unknown>)[]): Promise<void> => {
  for (const work of works) await work()
}

/**
 * Opens an office for one journey on Wednesday morning, 18 November 2026, with reference data, the demo's staff and a
 * few dozen accounts. Windows tell the same time as the server.
 */
export const openOffice = async (): Promise<OpenOffice> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'oblik-journey-'))
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const db = await openSqlite(dataDir)
  await fillTemplate(db)
  const clock = movingClock(testNow)
  const pdf = createPdfPool({ workers: 1 })
  const statements = createStatementReader()
  const photos = createPhotoReader()
  const office: Office = { config, db, clock, seal: testSeal, pdf, photos, statements, log: pino({ level: 'silent' }) }
  const sessions = openSessions(office)
  const server = await listen(createApp(office, sessions), 0)
  const chores = startChores(office, sessions)
  const browser = await launchChromium()
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const faults: string[] = []
  return {
    url,
    office,
    clock,
    cabinet: openCabinet(url),
    window: async (options = {}) => {
      const context = await browser.newContext({
        baseURL: url,
        locale: 'uk-UA',
        timezoneId: 'Europe/Kyiv',
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      })
      await context.clock.install({ time: clock.now() })
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      page.on('pageerror', (error) => faults.push(error.message))
      return page
    },
    close: async () => {
      await closeAll([
        () => browser.close(),
        () => stopListening(server),
        chores.stop,
        pdf.close,
        statements.close,
        photos.close,
        db.close,
        () => rm(dataDir, { recursive: true, force: true }),
      ])
      if (faults.length > 0) throw new Error(`the console stumbled: ${faults.join('; ')}`)
    },
  }
}
