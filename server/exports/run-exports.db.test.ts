import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AccountVolume, putConsumption } from '../consumption/consumption-store.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { cancelExport } from './cancel-export.ts'
import { exportsRoot, placeOfExport } from './export-place.ts'
import { requestExport } from './request-export.ts'
import { runNextExport } from './run-exports.ts'
import { sweepExports } from './sweep-exports.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
  const ids: number[] = await app.office.db.reader('accounts').pluck('id')
  const month = (accountId: number): AccountVolume => ({
    accountId,
    period: '2025-01-01',
    meter: '1',
    kind: 'consumed',
    hundredths: 3500,
  })
  await app.office.db.transaction((trx) => putConsumption(trx, ids.map(month)))
})
afterAll(() => app.close())
beforeEach(() => app.office.db.transaction((trx) => trx('export_jobs').delete()))

const asked = { report: 'consumption' as const, from: '2025-01-01', to: '2025-01-01', kinds: ['consumed' as const] }
const ask = async (): Promise<number> => {
  const { office } = app
  const ask = office.db.transaction((trx) =>
    requestExport(trx, office, app.actor('manager'), { ...asked, format: 'csv' }),
  )
  return (await ask).id
}
const row = (id: number) => app.office.db.reader('export_jobs').where({ id }).first()
const change = (id: number, to: object) =>
  app.office.db.transaction((trx) => trx('export_jobs').where({ id }).update(to))
const files = () => readdir(exportsRoot(app.office.config.dataDir)).catch(() => [])
const becomes = async (id: number, state: string): Promise<void> => {
  for (let tries = 0; (await row(id)).state !== state; tries += 1) {
    if (tries > 500) throw new Error(`never ${state}`)
    await pause(10)
  }
}

describe('making exports', () => {
  it('an export cancelled while it is made leaves no file', async () => {
    const id = await ask()
    const making = runNextExport(app.office)
    await becomes(id, 'running')
    await app.office.db.transaction((trx) => cancelExport(trx, app.office, app.actor('manager'), id))
    await making
    expect([(await row(id)).state, await files()]).toEqual(['cancelled', []])
    expect(await runNextExport(app.office)).toBe(false)
  })

  it('an office that closes gives its export back, and the next one makes it', async () => {
    const id = await ask()
    const stopping = new AbortController()
    const making = runNextExport(app.office, stopping.signal)
    await becomes(id, 'running')
    stopping.abort()
    await making
    expect(await row(id)).toMatchObject({ state: 'queued', attempts: 0 })
    expect(await runNextExport(app.office)).toBe(true)
    expect(await row(id)).toMatchObject({ state: 'done', attempts: 1 })
    expect(await files()).toHaveLength(1)
  })

  it('an export whose maker died is taken again once its lease has run out, by one process alone', async () => {
    const id = await ask()
    const now = app.clock.now().getTime()
    await change(id, { state: 'running', attempts: 1, lease_until: new Date(now + 5000).toISOString() })
    expect(await runNextExport(app.office)).toBe(false)
    await change(id, { lease_until: new Date(now - 1).toISOString() })
    const made = await Promise.all([runNextExport(app.office), runNextExport(app.office)])
    expect(made.sort()).toEqual([false, true])
    expect(await row(id)).toMatchObject({ state: 'done', attempts: 2 })
  })

  it('one whose makers die again and again is given up, and says so', async () => {
    const id = await ask()
    await change(id, { state: 'running', attempts: 3, lease_until: '2026-01-01T00:00:00.000Z' })
    expect(await runNextExport(app.office)).toBe(false)
    const failed = await row(id)
    expect([failed.state, failed.failure]).toEqual(['failed', expect.stringContaining('переривалося')])
  })

  it('what a dead maker wrote is swept after an hour', async () => {
    const { dataDir } = app.office.config
    await mkdir(exportsRoot(dataDir), { recursive: true })
    const left = placeOfExport(dataDir, 'unfinished-1-x')
    await writeFile(left, 'half')
    await utimes(left, app.clock.now(), app.clock.now())
    await sweepExports(app.office)
    expect(await files()).toContain('unfinished-1-x')
    const longAgo = new Date(app.clock.now().getTime() - 61 * 60_000)
    await utimes(left, longAgo, longAgo)
    await sweepExports(app.office)
    expect(await files()).not.toContain('unfinished-1-x')
  })
})
