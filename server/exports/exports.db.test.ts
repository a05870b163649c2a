import { readdir, readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import readXlsxFile from 'read-excel-file/node'
import type { Test } from 'supertest'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type AccountVolume, putConsumption } from '../consumption/consumption-store.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { readWorkbook } from '../xlsx/read-workbook-fixture.ts'
import { exportsRoot, placeOfExport } from './export-place.ts'
import { openExport } from './open-export.ts'
import { runNextExport } from './run-exports.ts'
import { sweepExports } from './sweep-exports.ts'

let app: TestApp
let korosten: number
const hostile = '=HYPERLINK("http://зло";"Натисни") <b>&\u202Eкінець'
const months = ['2025-01-01', '2024-12-01', '2024-11-01']

beforeAll(async () => {
  app = await makeApp()
  const accounts = await app.office.db.reader('accounts').select('id', 'district_id', 'consumer_id', 'number')
  korosten = app.actor('clerkKorosten').districtId ?? 0
  const volumes = accounts.flatMap(({ id }): AccountVolume[] =>
    months.map((period, at) => ({
      accountId: id,
      period,
      meter: `м${id}`,
      kind: 'consumed',
      hundredths: id * 100 + at,
    })),
  )
  const manual = accounts.find(({ number }) => number === '08-080808')
  await app.office.db.transaction(async (trx) => {
    await putConsumption(trx, volumes)
    await trx('consumers').where('id', manual.consumer_id).update({ surname: hostile })
    await trx('staff').where('username', 'clerk.korosten').update({ email: 'clerk@example.com' })
  })
})
afterAll(() => app.close())
afterEach(() => app.office.db.transaction((trx) => trx('export_jobs').whereIn('state', ['queued', 'running']).delete()))

const asked = { report: 'consumption', from: '2024-11-01', to: '2025-01-01', kinds: ['consumed'], format: 'xlsx' }
const clerk = () => app.as('clerkKorosten')
const ask = async (change: object = {}) =>
  (
    await (
      await clerk()
    )
      .post('/api/exports')
      .send({ ...asked, ...change })
      .expect(202)
  ).body
const show = async (id: number) => (await (await clerk()).get(`/api/exports/${id}`).expect(200)).body
const bytesOf = (request: Test) =>
  request.parse((response, done) => void buffer(response as never).then((bytes) => done(null, bytes)))
const stored = () => readdir(exportsRoot(app.office.config.dataDir)).catch(() => [])
const expectedRows = async () =>
  (
    await app.office.db
      .reader('accounts')
      .join('consumption', 'consumption.account_id', 'accounts.id')
      .where('district_id', korosten)
      .orderBy([{ column: 'number_digits' }, { column: 'period', order: 'desc' }])
      .select('number', 'address', 'period', 'meter_number', 'kwh')
  ).map((row) => [row.number, row.address, String(row.period), row.meter_number, row.kwh / 100])

describe('an export of a REM', () => {
  it('is made beside the office and holds what the database holds, each name as text', async () => {
    const job = await ask()
    expect(job).toMatchObject({ state: 'queued', stateLabel: 'У черзі', url: null, total: null })
    expect(job.title).toBe('Споживання, Коростенський РЕМ, 11.2024–01.2025')
    expect(await runNextExport(app.office)).toBe(true)
    const done = await show(job.id)
    expect(done).toMatchObject({
      state: 'done',
      url: `/api/exports/${job.id}/file`,
      expiresAt: '2026-11-25T08:00:00.000Z',
    })
    const answer = await bytesOf((await clerk()).get(done.url)).expect(200)
    expect(answer.headers).toMatchObject({ 'content-length': String(done.size), 'x-content-type-options': 'nosniff' })
    const [sheet] = await readXlsxFile(answer.body)
    const expected = await expectedRows()
    const rows = sheet?.data.slice(3, -1) ?? []
    expect(
      rows.map(([number, , address, , period, meter, , kwh]) => {
        const day = period instanceof Date ? period.toISOString() : ''
        return [number, address, day.slice(0, 4) + day.slice(5, 7), meter, kwh]
      }),
    ).toEqual(expected)
    const book = (await readWorkbook(answer.body)).sheet('Обсяги')
    const named = rows.findIndex(([, consumer]) => String(consumer).startsWith('=HYPERLINK'))
    const cell = book.getRow(named + 4).getCell(2)
    expect([cell.value, cell.formula]).toEqual([`${hostile} Іван Іванович`, undefined])
    const sum = expected.reduce((total, row) => total + Number(row[4]), 0)
    expect(book.getRow(rows.length + 4).getCell(8).value).toBeCloseTo(sum, 2)
  })

  it('tells its asker by e-mail and the audit, and lies sealed', async () => {
    const knex = app.office.db.reader
    const letter = await knex('notifications').where('event', 'staff/export-ready').first()
    expect(letter).toMatchObject({ recipient: 'clerk@example.com', order_id: null, state: 'queued' })
    expect(letter.subject).toBe('Вивантаження готове: Споживання, Коростенський РЕМ, 11.2024–01.2025')
    expect(letter.body).toContain(`Рядків у ньому: ${(await expectedRows()).length}`)
    const deeds = await knex('audit').where('resource', 'exports').orderBy('id').select('action', 'district_id', 'note')
    expect(deeds.map(({ action }) => action)).toEqual(['request_export', 'export', 'download_export'])
    expect(deeds.every(({ district_id }) => district_id === korosten)).toBe(true)
    const [name = ''] = await stored()
    const sealed = await readFile(placeOfExport(app.office.config.dataDir, name))
    expect([sealed.subarray(0, 4).toString(), sealed.includes(Buffer.from('PK'))]).not.toContain('PK')
    expect(sealed.includes(Buffer.from('xl/workbook.xml'))).toBe(false)
    const list = await (await app.as('manager'))
      .get('/api/notifications?filter={"event":"staff/export-ready"}')
      .expect(200)
    expect(list.body[0]).toMatchObject({ orderId: null, eventLabel: 'Вивантаження готове' })
  })

  it('is nobody else’s, and no longer the asker’s once moved to another REM', async () => {
    const [{ id }] = (await (await clerk()).get('/api/exports').expect(200)).body
    for (const other of ['clerkZhytomyr', 'manager'] as const) {
      const agent = await app.as(other)
      await agent.get(`/api/exports/${id}`).expect(404)
      await agent.get(`/api/exports/${id}/file`).expect(404)
      await agent.post(`/api/exports/${id}/cancel`).expect(404)
    }
    await (await app.as('dispatcherZhytomyr')).get('/api/exports').expect(403)
    const moved = { ...app.actor('clerkKorosten'), districtId: app.actor('clerkZhytomyr').districtId }
    await expect(openExport(app.office, moved, id)).rejects.toMatchObject({ status: 404 })
    await expect(openExport(app.office, app.actor('clerkKorosten'), id)).resolves.toBeTruthy()
  })

  it('is swept when its time is over, with what dead makers left', async () => {
    const [{ id }] = (await (await clerk()).get('/api/exports').expect(200)).body
    app.clock.advance(7 * 86_400_000)
    expect(await sweepExports(app.office)).toBe(1)
    expect(await stored()).toEqual([])
    expect(await show(id)).toMatchObject({ state: 'done', stateLabel: 'Файл видалено', url: null })
    await (await clerk()).get(`/api/exports/${id}/file`).expect(404)
    app.clock.advance(-7 * 86_400_000)
  })
})

describe('what an export may hold', () => {
  it('ends at the actor’s REM, and every account named must lie in it', async () => {
    const agent = await clerk()
    const zhytomyr = app.actor('clerkZhytomyr').districtId
    await agent
      .post('/api/exports')
      .send({ ...asked, district: zhytomyr })
      .expect(404)
    const foreign = await agent.post('/api/exports').send({ ...asked, accounts: ['08-080808', '01-01/010/101'] })
    expect([foreign.status, foreign.body.errors.accounts]).toEqual([404, expect.stringContaining('не знайдено')])
    const elsewhere = { ...asked, accounts: ['08-080808'], district: zhytomyr }
    expect((await (await app.as('manager')).post('/api/exports').send(elsewhere)).status).toBe(404)
    await agent
      .post('/api/exports')
      .send({ ...asked, kinds: [] })
      .expect(422)
    await agent
      .post('/api/exports')
      .send({ ...asked, to: '2024-10-01' })
      .expect(422)
  })

  it('is at most three at once for one person; a cancelled one makes room', async () => {
    const first = await ask({ accounts: ['08 080808'] })
    expect(first.title).toBe('Споживання, рахунок 08-080808, 11.2024–01.2025')
    await ask()
    await ask()
    const agent = await clerk()
    const fourth = await agent.post('/api/exports').send(asked).expect(409)
    expect(fourth.body.code).toBe('too_many_exports')
    const cancelled = await agent.post(`/api/exports/${first.id}/cancel`).expect(200)
    expect(cancelled.body).toMatchObject({ state: 'cancelled', stateLabel: 'Скасовано', url: null })
    expect((await agent.post(`/api/exports/${first.id}/cancel`).expect(409)).body.code).toBe('already_finished')
    await ask({ format: 'csv' })
  })
})
