import { afterAll, beforeAll, expect, it } from 'vitest'
import { carryOutEvent } from '../orders/carry-out-event.ts'
import { bring, givenOrder } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { testNow } from '../testing/test-template.ts'
import { readWorkbook } from '../xlsx/read-workbook-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
  app.clock.set(testNow)
  await givenOrder(app, 'awaiting_payment')
  await givenOrder(app, 'in_progress')
  await bring(app, await givenOrder(app, 'awaiting_payment'), 'rebill')
  const foreign = await givenOrder(app, 'sent', { account: '08-080808', service: 'metering_node' })
  for (const event of ['accept', 'bill']) {
    const asked = { orderId: foreign, event, input: {}, version: undefined }
    await carryOutEvent(app.office, app.actor('clerkKorosten'), asked, (work) => app.office.db.transaction(work))
  }
})
afterAll(() => app.close())

const get = async (path: string, filter: object, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).get(`${path}?filter=${encodeURIComponent(JSON.stringify(filter))}`)

const dayAfter = (iso: string, days: number): string => new Date(Date.parse(iso) + days * 86_400_000).toISOString()

it('the totals are those of the rows that the same filter lists, void ones told apart', async () => {
  for (const filter of [
    {},
    { state: 'open' },
    { state: ['void', 'paid'] },
    { q: '556' },
    { issuedOn_gte: '2030-01-01' },
  ]) {
    const { body: rows } = await get('/api/invoices', filter)
    const { body: totals, status } = await get('/api/invoices/totals', filter)
    expect(status).toBe(200)
    const sum = (field: string) => rows.reduce((all: number, row: Record<string, number>) => all + (row[field] ?? 0), 0)
    const voided = rows.filter((row: { state: string }) => row.state === 'void')
    expect(totals).toEqual({
      count: rows.length,
      net: sum('net'),
      vat: sum('vat'),
      total: sum('total'),
      paid: sum('paid'),
      left: sum('left'),
      voidCount: voided.length,
      voidTotal: voided.reduce((all: number, row: { total: number }) => all + row.total, 0),
    })
  }
})

it('a REM’s totals hold its own money alone, the company’s hold everybody’s', async () => {
  const count = async (persona: PersonaName) => (await get('/api/invoices/totals', {}, persona)).body.count
  const rems = (await count('clerkZhytomyr')) + (await count('clerkKorosten'))
  expect(await count('manager')).toBe(rems)
  expect(await count('clerkKorosten')).toBe(1)
})

it('an invoice is overdue from the day after its last one, by the day of Kyiv, and no longer once it is paid', async () => {
  const numbers = async (filter: object) =>
    (await get('/api/invoices', filter)).body.map((row: { number: string }) => row.number)
  const due: string = (await get('/api/invoices', { state: 'open' })).body[0].dueOn
  app.clock.set(`${due}T21:59:00.000Z`)
  expect(await numbers({ overdue: true })).toEqual([])
  app.clock.set(`${due}T22:01:00.000Z`)
  const overdue = await numbers({ overdue: true })
  expect(overdue.sort()).toEqual((await numbers({ state: 'open' })).sort())
  const rest = await numbers({ overdue: false })
  expect(rest.length + overdue.length).toBe((await numbers({})).length)
  const { body } = await get('/api/invoices', { overdue: true })
  expect(body.every((row: { overdue: boolean; left: number }) => row.overdue && row.left > 0)).toBe(true)
  expect((await get('/api/invoices/totals', { overdue: true })).body.count).toBe(overdue.length)
  app.clock.set(dayAfter(testNow, 1))
})

it('the workbook holds the rows of the filter, in its order, with sums as sums; the audit says who took it', async () => {
  const clerk = await app.as('clerkZhytomyr')
  const filter = encodeURIComponent(JSON.stringify({ state: 'open' }))
  const answer = await clerk
    .get(`/api/invoices/export.xlsx?filter=${filter}&sort=${encodeURIComponent('["number","DESC"]')}`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
    })
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toContain('spreadsheetml')
  const sheet = (await readWorkbook(answer.body)).sheet('Рахунки')
  const { body: rows } = await clerk.get(
    `/api/invoices?filter=${filter}&sort=${encodeURIComponent('["number","DESC"]')}`,
  )
  expect(sheet.getCell('A1').value).toBe('Рахунок')
  expect(sheet.getCell('A2').value).toBe(rows[0].number)
  expect(sheet.getCell('B2').value).toEqual(new Date(`${rows[0].issuedOn}T00:00:00.000Z`))
  expect(sheet.getCell('J2').value).toBe(rows[0].total / 100)
  expect(sheet.rowCount).toBe(rows.length + 2)
  const deed = await app.office.db.reader('audit').where({ resource: 'invoices', action: 'export' }).first()
  expect(deed).toMatchObject({ actor_id: app.actor('clerkZhytomyr').id, note: `rows ${rows.length}` })
})

it('who may not export does not, and no hidden field is asked by', async () => {
  expect((await get('/api/invoices/export.xlsx', {}, 'operator')).status).toBe(403)
  expect((await get('/api/invoices/totals', {}, 'administrator')).status).toBe(403)
  expect((await get('/api/invoices/totals', { payerCode: '1' }, 'operator')).body).toMatchObject({
    code: 'unknown_filter',
  })
  expect((await app.anonymous().get('/api/invoices/totals')).status).toBe(401)
})
