import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { type ChangedReading, changeReadings } from './change-readings.ts'
import { claimReading } from './claim-reading.ts'
import { judgeReading } from './judge-readings.ts'
import { loadMeter } from './reading-context-views.ts'
import { decide, givenAccepted, givenHistory, givenReading, home, neighbour, threeZones } from './reading-fixture.ts'

const other = '01-02/002/614'
const head = 'Особовий рахунок;Показ;Зона 2;Зона 3;Дата зняття'
const file = (...lines: string[]): string => [head, ...lines].join('\n')

const bring = async (app: TestApp, content: string) => {
  const { status, body } = await (await app.as('clerkZhytomyr'))
    .post('/api/readings/import')
    .attach('files', Buffer.from(content), 'обхід.csv')
  expect(status).toBe(201)
  return body
}

const first = file(
  `${home};560;;;30.06.2026`,
  `${neighbour};95;;;30.06.2026`,
  `${other};40;;;30.06.2026`,
  `${threeZones};5;6;7;30.06.2026`,
)
const corrected = file(
  `${home};5;;;30.06.2026`,
  `${neighbour};96;;;29.06.2026`,
  `${other};41;;;20.06.2026`,
  `${threeZones};5;7;9;29.06.2026`,
)
/** The same lines in a file so large that a thread reads and checks them. */
const correctedAtLength = `${corrected}${'\n'.repeat(70_000)}`

const rowsOf = (app: TestApp, table: string, where: object = {}): Promise<Record<string, unknown>[]> =>
  app.office.db.reader(table).where(where).orderBy('id')

/** The waiting readings of the file, by account. */
const waiting = async (app: TestApp) => {
  const rows = await app.office.db
    .reader('readings')
    .join('accounts', 'accounts.id', 'readings.account_id')
    .where({ channel: 'file' })
    .select({ account: 'accounts.number_digits', id: 'readings.id', meterId: 'readings.meter_id' })
  return new Map<string, { id: number; meterId: number }>(rows.map(({ account, ...row }) => [account, row]))
}

/** A month's readings that wait: one was claimed, one had its photo asked for, one is another than the cabinet's. */
const openOffice = async (): Promise<TestApp> => {
  const app = await makeApp()
  await givenHistory(app, home, 60)
  await givenAccepted(app, 500, { takenOn: '2026-05-31' })
  await givenAccepted(app, 90, { takenOn: '2026-05-31', account: neighbour })
  await givenReading(app, 96, { takenOn: '2026-06-30', account: neighbour, channel: 'cabinet' })
  await bring(app, first)
  const readings = await waiting(app)
  const [asked, claimed] = [readings.get(home)?.id ?? 0, readings.get('0102002614')?.id ?? 0]
  await decide(app, asked, 'ask_photo')
  await decide(app, asked, 'photograph')
  await app.office.db.transaction((trx) => claimReading(trx, app.office, app.actor('clerkZhytomyr'), claimed))
  return app
}

const opened: TestApp[] = []
const open = async (): Promise<TestApp> => {
  const app = await openOffice()
  opened.push(app)
  return app
}
afterAll(() => Promise.all(opened.map((app) => app.close())))

/** What stands of readings and their traces. */
const allOf = async (app: TestApp) => ({
  readings: await rowsOf(app, 'readings'),
  history: (await rowsOf(app, 'reading_history')).map(({ id, ...row }) => row),
  audit: (await rowsOf(app, 'audit', { resource: 'readings' })).map(({ id, ...row }) => row),
})

describe('a corrected file', () => {
  let byHand: Awaited<ReturnType<typeof allOf>>
  beforeAll(async () => {
    const app = await open()
    const readings = await waiting(app)
    const change = (account: string, zones: number[], takenOn: string) =>
      decide(app, readings.get(account)?.id ?? 0, 'change', { zones, takenOn })
    // In the order of the register.
    await change('01010101', [5, 7, 9], '2026-06-29')
    await change(home, [5], '2026-06-30')
    await change('0102002614', [41], '2026-06-20')
    await change(neighbour, [96], '2026-06-29')
    byHand = await allOf(app)
  })

  it.each([
    ['small', corrected],
    ['large', correctedAtLength],
  ])('leaves the same behind as a change of each of its readings by hand; a %s one', async (_, content) => {
    const app = await open()
    expect(await bring(app, content)).toMatchObject({ added: 0, changed: 4, refused: 0 })
    expect(await allOf(app)).toEqual(byHand)
  })

  it('changes figures, day, checks and version, ends the claim, and tells who did it', () => {
    const { readings, history, audit } = byHand
    expect(readings.filter(({ channel }) => channel === 'file')).toMatchObject([
      { zone1: 5, zone2: 7, zone3: 9, taken_on: '2026-06-29', counts_on: '2026-07-01', version: 1 },
      { zone1: 5, volume: null, flags: 1 + 1024, version: 3 },
      { zone1: 41, taken_on: '2026-06-20', counts_on: '2026-06-20', claimed_by: null, version: 1 },
      { zone1: 96, volume: 6, flags: 32, version: 1 },
    ])
    expect(readings.filter(({ channel }) => channel === 'cabinet')).toMatchObject([{ flags: 0, version: 2 }])
    const changes = history.filter(({ event }) => event === 'change')
    expect(changes).toHaveLength(4)
    const change = { before: { zones: [560], takenOn: '2026-06-30' }, after: { zones: [5], takenOn: '2026-06-30' } }
    expect(changes.map((each) => JSON.parse(String(each.change)))).toContainEqual(change)
    expect(audit.filter(({ action }) => action === 'change')).toHaveLength(4)
  })
})

describe('a reading that was decided on after the file was checked', () => {
  it('refuses the file, and nothing of it is kept', async () => {
    const app = await open()
    const { reader } = app.office.db
    const readings = await waiting(app)
    const changes: ChangedReading[] = []
    for (const [account, { id, meterId }] of readings) {
      const [meter, zones] = [await loadMeter(reader, meterId), account === '01010101' ? [8, 9, 10] : [98]]
      const { meter: _, ...judged } = await judgeReading(reader, { id, meter, zones, takenOn: '2026-06-30' })
      changes.push({ readingId: id, ...judged })
    }
    await decide(app, readings.get(neighbour)?.id ?? 0, 'accept')
    const before = await allOf(app)
    const changing = (persona: 'clerkZhytomyr' | 'clerkKorosten' | 'dispatcherZhytomyr') =>
      app.office.db.transaction((trx) => changeReadings(trx, app.office, app.actor(persona), changes))
    await expect(changing('clerkZhytomyr')).rejects.toMatchObject({ kind: 'conflict', code: 'not_from_here' })
    await expect(changing('clerkKorosten')).rejects.toMatchObject({ code: 'not_found' })
    await expect(changing('dispatcherZhytomyr')).rejects.toMatchObject({ code: 'forbidden' })
    expect(await allOf(app)).toEqual(before)
  })
})
