import type { AddressInfo } from 'node:net'
import pino from 'pino'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { listen, stopListening } from '../../server/http/listen.ts'
import type { Office } from '../../server/office.ts'
import { openSessions } from '../../server/staff/open-sessions.ts'
import { startChores } from '../../server/start-chores.ts'
import { freshDatabase } from '../../server/testing/fresh-database.ts'
import { lendWorkers } from '../../server/testing/lend-workers.ts'
import { testNow, testSeal } from '../../server/testing/test-template.ts'
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
  const { db, dataDir, drop } = await freshDatabase()
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, LOG_LEVEL: 'silent', EXPORTS_YIELD: '0' })
  const clock = movingClock(testNow)
  const { close: finishWork, ...workers } = lendWorkers()
  const office: Office = { config, db, clock, seal: testSeal, ...workers, log: pino({ level: 'silent' }) }
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
      await closeAll([() => browser.close(), () => stopListening(server), chores.stop, finishWork, drop])
      if (faults.length > 0) throw new Error(`the console stumbled: ${faults.join('; ')}`)
    },
  }
}
