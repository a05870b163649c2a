import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryOutEvent } from '../orders/carry-out-event.ts'
import { khOrder, passportScan } from '../orders/order-form-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { SearchGroup } from './search-everything.ts'

let app: TestApp
let number: number
let registration: string
let invoice: string

beforeAll(async () => {
  app = await makeApp()
  const placed = await app
    .gateway()
    .post('/gateway/v1/orders')
    .field('order', JSON.stringify({ ...khOrder, phone: '0991112233' }))
    .attach('files', passportScan, 'a.jpg')
    .expect(201)
  number = placed.body.number
  const { db } = app.office
  const { id } = await db.reader('orders').where({ number }).first('id')
  for (const event of ['accept', 'offer', 'join']) {
    const asked = { orderId: id, event, input: {}, version: undefined }
    await carryOutEvent(app.office, app.actor('clerkZhytomyr'), asked, (work) => db.transaction(work))
  }
  registration = (await db.reader('orders').where({ id }).first('registration_number')).registration_number
  invoice = (await db.reader('invoices').where('order_id', id).first('number')).number
})
afterAll(() => app.close())

const search = async (persona: Parameters<TestApp['as']>[0], q: string): Promise<SearchGroup[]> => {
  const agent = await app.as(persona)
  const { body } = await agent.get('/api/search').query({ q }).expect(200)
  return body.groups
}
const titles = (groups: SearchGroup[], resource: string): string[] =>
  groups.find((group) => group.resource === resource)?.items.map(({ title }) => title) ?? []

describe('the search box', () => {
  it('finds an order by its number, registration number, phone, account and surname', async () => {
    for (const q of [String(number), registration, '099 111 22 33', '01-02/030/405', 'украінець ірина']) {
      expect(titles(await search('operator', q), 'orders')).toEqual([`№ ${number}`])
    }
  })

  it('finds the account and the invoice too', async () => {
    expect(titles(await search('operator', '0102030405'), 'accounts')).toEqual([
      '01-02/030/405 · Українець Ірина Ігорівна',
    ])
    expect(titles(await search('operator', invoice), 'invoices')).toEqual([`Рахунок № ${invoice}`])
  })

  it('tells the state of an order and of an invoice in both languages', async () => {
    const stateIn = (groups: SearchGroup[], resource: string) =>
      groups.find((group) => group.resource === resource)?.items[0]?.state?.label
    expect(stateIn(await search('operator', String(number)), 'orders')).toEqual({
      uk: 'Очікує оплати',
      en: 'Awaiting payment',
    })
    expect(stateIn(await search('operator', invoice), 'invoices')).toEqual({ uk: 'До сплати', en: 'Open' })
  })

  it('finds nothing of another REM', async () => {
    for (const q of [String(number), registration, invoice, '01-02/030/405', '0991112233']) {
      const groups = await search('clerkKorosten', q)
      expect(groups.map(({ total }) => total)).toEqual([0, 0, 0])
    }
  })

  it('offers the administrator nothing that is not theirs to read', async () => {
    expect(await search('administrator', String(number))).toEqual([])
  })

  it('needs a question and somebody signed in', async () => {
    const operator = await app.as('operator')
    for (const q of ['', '   ', 'я'.repeat(201)]) await operator.get('/api/search').query({ q }).expect(422)
    await app.anonymous().get('/api/search').query({ q: 'у' }).expect(401)
  })

  it('takes any signs for signs', async () => {
    for (const q of ['%', "'", '"', '*', '\\', '(((', 'AND OR NOT', '\u0000', '99999999999999999999']) {
      await search('operator', q)
    }
  })
})
