import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide, givenAccepted, givenReading, home, inKorosten, neighbour } from '../readings/reading-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { readWorkbook } from '../xlsx/read-workbook-fixture.ts'

let app: TestApp
let waiting: number

beforeAll(async () => {
  app = await makeApp()
  app.clock.set('2026-11-03T10:00:00.000Z')
  await givenAccepted(app, 1_000, { takenOn: '2026-10-01' })
  await givenAccepted(app, 1_080, { takenOn: '2026-10-31' })
  await givenAccepted(app, 500, { account: neighbour, takenOn: '2026-09-01' })
  await givenAccepted(app, 530, { account: neighbour, takenOn: '2026-10-01' })
  waiting = await givenReading(app, 560, { account: neighbour, takenOn: '2026-11-01' })
})
afterAll(() => app.close())

const close = async (persona: PersonaName = 'clerkZhytomyr', body: object = {}, id = '1:202611') =>
  (await app.as(persona)).post(`/api/reading-months/${id}/close`).send(body)
const get = async (path: string, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).get(`/api/reading-months${path}`).responseType('blob')
const list = async (filter: object, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).get('/api/reading-months').query({ filter: JSON.stringify(filter) })
const october = async (account = home) => {
  const row = await app.office.db
    .reader('consumption')
    .join('accounts', 'accounts.id', 'consumption.account_id')
    .where({ number_digits: account, period: 202_610 })
    .first('kwh', 'estimated')
  return row && [row.kwh, row.estimated]
}

describe('a REM’s month', () => {
  it('is counted while it is open: accepted, waiting, missing', async () => {
    const { body } = await list({ closes: '2026-11-01' })
    expect(body).toMatchObject([
      { id: '1:202611', district: 1, closes: '2026-11-01', period: '2026-10-01', accepted: 1, waiting: 1 },
    ])
    expect(body[0]).toMatchObject({ closedAt: null, mayClose: false, files: [] })
    const missing = (await app.as('clerkZhytomyr')).get('/api/reading-months/1:202611/missing')
    const answer = await missing.query({ range: '[0,999]' })
    expect(answer.body).toHaveLength(body[0].missing)
    expect(answer.body.map(({ account }: { account: string }) => account)).not.toContain('01-01/010/101')
    const row = answer.body.find(({ readingId }: { readingId: number | null }) => readingId === waiting)
    expect(row).toMatchObject({ reason: 'waiting', reasonLabel: 'Показ чекає на рішення' })
    expect(row.lastReading).toEqual({ countsOn: '2026-10-01', zones: [530] })
  })

  it('is not closed before the 4th, nor by those who may not, nor outside one’s REM', async () => {
    app.clock.set('2026-11-03T21:59:59.000Z')
    expect((await close()).body.code).toBe('too_early')
    app.clock.set('2026-11-03T22:00:00.000Z')
    for (const persona of ['operator', 'dispatcherZhytomyr', 'administrator'] as const) {
      expect((await close(persona)).status, persona).toBe(403)
    }
    expect((await close('clerkKorosten')).status).toBe(404)
    for (const id of ['1:202613', '1:202410', '999:202611', 'x'])
      expect((await close('manager', {}, id)).status).toBe(404)
    expect((await close('manager', { leaveWaiting: 'так' })).status).toBe(422)
    expect((await get('/1:202611/billing.csv')).status).toBe(404)
  })

  it('is not closed while readings wait, unless they are left', async () => {
    const refused = await close()
    expect([refused.status, refused.body.code]).toEqual([422, 'still_waiting'])
    expect(refused.body.detail).toContain('1')
  })

  it('is closed once, even by ten at once, with what it had', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => close('clerkZhytomyr', { leaveWaiting: true })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
    const closed = answers.find(({ status }) => status === 200)?.body
    expect(closed).toMatchObject({ accepted: 1, waiting: 1, estimated: 1, closedBy: app.actor('clerkZhytomyr').name })
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'already_closed' })
    // The neighbour’s silence was estimated: 30 kWh in 30 days of September.
    expect(await october(neighbour)).toEqual([3_100, 1])
    const trace = app.office.db.reader('audit').where({ resource: 'reading-months', action: 'close' })
    expect(await trace).toMatchObject([{ resource_id: '1:202611', district_id: 1 }])
  })

  it('keeps its values, counts and files when readings come, are corrected or accepted late', async () => {
    const before = [await get('/1:202611/billing.csv'), await get('/1:202611/billing.xlsx')].map(({ body }) => body)
    const row = (await list({ id: '1:202611' })).body
    app.clock.advance(60_000)
    await decide(app, waiting, 'accept')
    const accepted = await app.office.db
      .reader('readings')
      .where({ state: 'accepted', closes: 202_611 })
      .whereNot({ id: waiting })
      .first('id')
    await decide(app, accepted.id, 'correct', { zones: [1_100], reason: 'Описка' })
    expect(await october()).toEqual([8_000, 0])
    expect(await october(neighbour)).toEqual([3_100, 1])
    expect((await list({ id: '1:202611' })).body).toEqual(row)
    const after = [await get('/1:202611/billing.csv'), await get('/1:202611/billing.xlsx', 'manager')]
    expect(after.map(({ body }) => body)).toEqual(before)
  })

  it('hands what came or changed after its closing to the next one’s file', async () => {
    app.clock.set('2026-12-04T10:00:00.000Z')
    await givenAccepted(app, 1_150, { takenOn: '2026-12-01' })
    expect((await close('manager', {}, '1:202612')).status).toBe(200)
    const csv = (await get('/1:202612/billing.csv')).body.toString('utf8').split('\r\n')
    expect(csv.filter((line: string) => line.includes('після закриття місяця'))).toHaveLength(2)
    const own = csv.find((line: string) => line.includes('1150'))
    expect(own).toBe(
      '01-01/010/101;'.concat(
        own.split(';')[1],
        ';відібрана;01.11.2026;1150;;;01.12.2026;01.12.2026;70,00;за показами;',
      ),
    )
  })
})

it('a month closed behind a later one hands on what became of the later one meanwhile', async () => {
  const last = await app.office.db.reader('readings').where({ state: 'accepted', closes: 202_612 }).first('id')
  app.clock.advance(60_000)
  await decide(app, last.id, 'correct', { zones: [1_140], reason: 'Описка' })
  expect((await list({ id: '1:202612' })).body).toMatchObject([{ openBefore: ['2026-09-01', '2026-10-01'] }])
  app.clock.advance(60_000)
  expect((await close('manager', {}, '1:202610')).status).toBe(200)
  expect((await list({ id: '1:202612' })).body).toMatchObject([{ openBefore: ['2026-09-01'] }])
  const csv = (await get('/1:202610/billing.csv')).body.toString('utf8').split('\r\n')
  expect(csv.filter((line: string) => line.includes('після закриття місяця'))).toEqual([
    expect.stringContaining(';01.11.2026;1140;'),
  ])
})

it('the files say the same: each accepted reading with its day and volume, texts as text', async () => {
  const csv = (await get('/1:202611/billing.csv')).body.toString('utf8')
  const [head, line, end] = csv.replace('\uFEFF', '').split('\r\n')
  expect(head).toContain('Особовий рахунок;Номер лічильника;Електрична енергія;Розрахунковий період')
  expect(line.split(';').slice(2)).toEqual([
    'відібрана',
    '01.10.2026',
    '1080',
    '',
    '',
    '01.11.2026',
    '31.10.2026',
    '80,00',
    'за показами',
    '',
  ])
  expect(end).toBe('')
  const { body, headers } = await get('/1:202611/billing.xlsx')
  expect(headers['content-disposition']).toContain('attachment')
  const sheet = (await readWorkbook(new Uint8Array(body))).sheet('Покази')
  expect([1, 5, 10].map((at) => sheet.getRow(3).getCell(at).value)).toEqual(['01-01/010/101', 1_080, 80])
  expect((await get('/1:202611/billing.csv', 'clerkKorosten')).status).toBe(404)
  expect((await get('/1:202611/billing.csv', 'operator')).status).toBe(403)
})

it('a REM sees its own months alone, the company all', async () => {
  const of = async (persona: PersonaName) => (await list({ closes: '2026-12-01' }, persona)).body.length
  expect([await of('clerkKorosten'), await of('manager')]).toEqual([1, 19])
  await givenReading(app, 10, { account: inKorosten, takenOn: '2026-12-01' })
  expect((await list({ closes: '2026-12-01' }, 'clerkKorosten')).body).toMatchObject([{ waiting: 1 }])
})

it('a reading accepted in the very moment of closing is in the file and the month, or in neither', async () => {
  app.clock.set('2026-11-05T08:00:00.000Z')
  await givenAccepted(app, 100, { account: inKorosten, takenOn: '2026-10-01' })
  const last = await givenReading(app, 150, { account: inKorosten, takenOn: '2026-11-01' })
  const [closed] = await Promise.all([
    close('clerkKorosten', { leaveWaiting: true }, '8:202611'),
    decide(app, last, 'accept', {}, 'clerkKorosten'),
  ])
  expect(closed.status).toBe(200)
  const csv = (await get('/8:202611/billing.csv', 'clerkKorosten')).body.toString('utf8')
  expect(await october(inKorosten)).toEqual(csv.includes(';150;') ? [5_000, 0] : undefined)
})
