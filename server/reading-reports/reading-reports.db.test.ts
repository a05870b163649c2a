import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingOfMonth } from '../reading-months/month-count-views.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { addDays } from '../time/iso-date.ts'
import { readWorkbook } from '../xlsx/read-workbook-fixture.ts'
import { readingReports } from './reading-report.ts'
import { type MadeReading, madeReadings, meterPlaces, putReadings, recount } from './recount-fixture.ts'

let app: TestApp
let places: Awaited<ReturnType<typeof meterPlaces>>
beforeAll(async () => {
  app = await makeApp()
  app.clock.set('2026-12-02T11:20:00.000Z')
  places = await meterPlaces(app)
})
afterAll(() => app.close())

const closes = '2026-12-01'
type Persona = Parameters<TestApp['as']>[0]
const signedIn = new Map<Persona, ReturnType<TestApp['as']>>()
const as = (persona: Persona) => {
  const agent = signedIn.get(persona) ?? app.as(persona)
  signedIn.set(persona, agent)
  return agent
}

const reports = async (persona: Persona, filter: object = { closes }) => {
  const query = { filter: JSON.stringify(filter) }
  return (await as(persona)).get('/api/reading-reports').query(query)
}

const sample: MadeReading[] = fc.sample(madeReadings, { numRuns: 1, seed: 11 })[0] ?? []

describe('the manager’s numbers', () => {
  it('are what counting the readings one by one gives, whatever readings there are', async () => {
    await fc.assert(
      fc.asyncProperty(madeReadings, async (readings) => {
        await putReadings(app, places, readings)
        const rows = await readingReports(app.office, app.actor('manager'), { closes, districts: null })
        expect(rows.map(({ district }) => district)).toContain(null)
        for (const row of rows) expect(row).toMatchObject(await recount(app, row.district, closes))
      }),
      { numRuns: 4 },
    )
  })

  it('stand for the whole company first, then for the REMs, whose oldest reading waits longest first', async () => {
    await putReadings(app, places, sample)
    const { body, headers } = await reports('manager')
    expect(body[0]).toMatchObject({ id: 'all:202612', district: null, closes })
    const oldest = body.slice(1).map((row: { oldestWaitingAt: string | null }) => row.oldestWaitingAt ?? '9')
    expect(oldest).toEqual(oldest.toSorted())
    expect(oldest[0]).toBe(body[0].oldestWaitingAt)
    expect(headers['content-range']).toBe(`reading-reports 0-${body.length - 1}/${body.length}`)
  })

  it('are of one REM for its clerk, whatever REM is asked for', async () => {
    const own = app.actor('clerkZhytomyr').districtId
    const { body } = await reports('clerkZhytomyr')
    expect(body).toMatchObject([{ district: own, districtName: 'Житомирський РЕМ' }])
    const other = app.actor('clerkKorosten').districtId
    expect((await reports('clerkZhytomyr', { closes, district: other })).body).toEqual([])
    const asked = await reports('manager', { closes, district: other })
    expect(asked.body).toMatchObject([{ district: other }])
  })

  it('are of the month that is decided on now unless another is asked for; a day that is no 1st is refused', async () => {
    expect((await reports('manager', {})).body[0].closes).toBe('2026-12-01')
    const wrong = await reports('manager', { closes: '2026-12-02' })
    expect([wrong.status, wrong.body.code]).toEqual([422, 'bad_filter'])
  })

  it.each(['operator', 'dispatcherZhytomyr', 'administrator'] as const)('are not for the %s', async (persona) => {
    expect((await reports(persona)).status).toBe(403)
    expect((await (await as(persona)).get('/api/reading-reports/export.xlsx')).status).toBe(403)
  })

  it('lead to lists of as many rows', async () => {
    await putReadings(app, places, sample)
    const manager = await as('manager')
    const listed = async (resource: string, filter: object) => {
      const query = { filter: JSON.stringify(filter), range: '[0,0]' }
      const { headers } = await manager.get(`/api/${resource}`).query(query).expect(200)
      return Number(headers['content-range']?.split('/')[1])
    }
    const total = (filter: object) => listed('readings', { closes, ...filter })
    const all = (await reports('manager')).body
    const [company, worst] = all
    expect(await total({})).toBe(company.received)
    for (const { offset, received } of company.days) {
      expect(await total({ submittedOn: addDays(closes, offset) })).toBe(received)
    }
    const window = { submittedOn_gte: addDays(closes, -2), submittedOn_lte: addDays(closes, 2) }
    const inWindow = company.days.filter(({ offset }: { offset: number }) => Math.abs(offset) <= 2)
    const came = inWindow.reduce((sum: number, day: { received: number }) => sum + day.received, 0)
    expect(await total(window)).toBe(came)
    expect(await total({ photos_gte: 1 })).toBe(company.withPhoto)
    const missing = missingOfMonth(app.office.db.reader, { districtId: worst.district, closes })
    expect((await missing.select('meters.id')).length).toBe(worst.missing)
    for (const { district, accountsMissing } of all.filter(
      (row: { district: number | null }) => row.district !== null,
    )) {
      expect(await listed(`reading-months/${district}:202612/missing-accounts`, {})).toBe(accountsMissing)
    }
    const november = { period_gte: '2026-11-01', period_lte: '2026-11-01' }
    expect(await listed('consumption', { kind: 'consumed', estimated: true, ...november })).toBe(company.estimated)
    expect(await total({ state: 'accepted', byDecision: true })).toBe(company.byDecision)
    expect(await total({ state: 'accepted', byDecision: false })).toBe(company.accepted - company.byDecision)
  })

  it('lead nowhere from a month of which no list is kept', async () => {
    await putReadings(app, places, sample)
    const manager = await as('manager')
    for (const month of ['2026-12-01', '2026-11-01', '2026-01-01', '2024-03-01']) {
      const { body } = await reports('manager', { closes: month })
      expect(body[0].monthListed).toBe(body.slice(1).some((row: { monthListed: boolean }) => row.monthListed))
      for (const { district, monthListed } of body.slice(1)) {
        const { status } = await manager.get(`/api/reading-months/${district}:${month.slice(0, 7).replace('-', '')}`)
        expect([month, district, status]).toEqual([month, district, monthListed ? 200 : 404])
      }
    }
  })

  it('can be taken along as a workbook of typed cells, its totals those of the company', async () => {
    await putReadings(app, places, sample)
    const [company, worst] = (await reports('manager')).body
    const { body } = await (await as('manager'))
      .get('/api/reading-reports/export.xlsx')
      .query({ filter: JSON.stringify({ closes }) })
      .responseType('blob')
      .expect(200)
    const book = await readWorkbook(body)
    const sheet = book.sheet('Підсумки')
    const cells = (line: number) => Array.from({ length: 20 }, (_, at) => sheet.getRow(line).getCell(at + 1).value)
    expect(cells(4).slice(0, 2)).toEqual([worst.districtName, worst.waiting])
    expect(cells(4)[2]).toBeInstanceOf(Date)
    const last = cells(sheet.rowCount)
    const { waiting, accountsMissing, missing, received } = company
    expect([last[0], last[1], last[4], last[6], last[10]]).toEqual([
      'Разом',
      waiting,
      accountsMissing,
      missing,
      received,
    ])
    const days = book.sheet('За днями')
    expect(days.getRow(days.rowCount).getCell(3).value).toBe(company.received)
  })
})
