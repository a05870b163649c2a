import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryOutEvent } from '../orders/carry-out-event.ts'
import { khOrder, passportScan, receiptPdf } from '../orders/order-form-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const post = (order: object = khOrder) =>
  app
    .gateway()
    .post('/gateway/v1/orders')
    .field('order', JSON.stringify(order))
    .attach('files', passportScan, 'Паспорт їжака.jpg')
const get = (path: string) => app.gateway().get(`/gateway/v1${path}`)
const idOf = async (number: number): Promise<number> =>
  (await app.office.db.reader('orders').where({ number }).first('id')).id

const byClerk = async (number: number, event: string, input: object = {}): Promise<void> => {
  const asked = { orderId: await idOf(number), event, input, version: undefined }
  await carryOutEvent(app.office, app.actor('clerkZhytomyr'), asked, (work) => app.office.db.transaction(work))
}
const byConsumer = (number: number, event: string, input: object = {}) =>
  app.gateway().post(`/gateway/v1/orders/${number}/events`).send({ event, input })

describe('an order from the cabinet', () => {
  it('is answered with its number, state, documents and history', async () => {
    const { body } = await post().expect(201)
    expect(body).toMatchObject({
      number: expect.any(Number),
      state: 'sent',
      stateLabel: 'Відправлена',
      needsYou: false,
      documents: [],
      distanceKm: 35,
      note: 'Доп информ',
      history: [{ state: 'sent', stateLabel: 'Відправлена', event: 'place', comment: '' }],
    })
    expect(body.attachments).toMatchObject([{ name: 'Паспорт їжака.jpg', size: passportScan.length }])
  })

  it('keeps a hostile name as harmless text', async () => {
    const call = app.gateway().post('/gateway/v1/orders').field('order', JSON.stringify(khOrder))
    const { body } = await call.attach('files', receiptPdf, '../../etc/\u202Epasswd<b>.pdf').expect(201)
    expect(body.attachments[0].name).toMatch(/^[^/\\\p{Cc}\p{Cf}]+\.pdf$/u)
  })

  it('cuts an endless name between signs, so that the file can be opened by it', async () => {
    const call = app.gateway().post('/gateway/v1/orders').field('order', JSON.stringify(khOrder))
    const { body } = await call.attach('files', receiptPdf, `${'щ'.repeat(119)}😀😀.pdf`).expect(201)
    const [{ name }] = body.attachments
    expect(name).toBe(`${'щ'.repeat(119)}😀.pdf`)
    expect(() => encodeURIComponent(name)).not.toThrow()
  })

  it('shows the nine columns of the consumer’s list, by the account with or without punctuation', async () => {
    const { body: placed } = await post({ ...khOrder, account: '01-010101' }).expect(201)
    const spellings = ['01-010101', '01010101', '01/01-01 01']
    const lists = await Promise.all(spellings.map((account) => get('/orders').query({ account }).expect(200)))
    for (const { body, headers } of lists) {
      expect(headers['content-range']).toBe('orders 0-0/1')
      expect(body).toMatchObject([
        {
          service: 'Проведення позачергової технічної перевірки розрахункових засобів обліку',
          orderedOn: '2026-11-18',
          stateLabel: 'Відправлена',
          number: placed.number,
          registrationNumber: null,
          invoiceUploadedOn: null,
          fundsReceivedOn: null,
          plannedOn: null,
          reply: null,
        },
      ])
    }
    await get('/orders').expect(422)
    await get('/orders').query({ account: '99-999999' }).expect(404)
  })

  it('does not exist where its number does not', async () => {
    for (const number of ['1', '0', '-1', 'x', '99999999999']) await get(`/orders/${number}`).expect(404)
  })
})

describe('what the consumer must do', () => {
  it('is clear up what the clerk asked, with a better scan', async () => {
    const { number } = (await post().expect(201)).body
    const files = () => app.gateway().post(`/gateway/v1/orders/${number}/files`).attach('files', passportScan, '2.jpg')
    await files().expect(409)
    await byClerk(number, 'ask', { message: 'Сторінка 2 паспорта нечитна.', fields: ['files'] })
    const { body } = await get(`/orders/${number}`).expect(200)
    expect(body).toMatchObject({
      needsYou: true,
      todo: 'Уточніть до 25.11.2026: Сторінка 2 паспорта нечитна.',
      clarification: { message: 'Сторінка 2 паспорта нечитна.', fields: ['files'] },
    })
    expect((await files().expect(201)).body.attachments).toHaveLength(2)
    const answered = await byConsumer(number, 'answer', { message: 'Надіслано.' }).expect(200)
    expect(answered.body).toMatchObject({ state: 'accepted', needsYou: false, todo: null })
  })

  it('is read the contract and join, then pay the invoice', async () => {
    const { number } = (await post().expect(201)).body
    await byClerk(number, 'accept')
    await byClerk(number, 'offer')
    const offered = (await get(`/orders/${number}`).expect(200)).body
    expect(offered.actions).toMatchObject([
      { event: 'join', label: 'Приєднатися до договору', enabled: true },
      { event: 'withdraw', label: 'Відмовитись від послуги', enabled: true },
    ])
    const contract = await app.gateway().get(offered.documents[0].url).expect(200)
    expect(contract.headers['content-type']).toBe('application/pdf')
    expect(contract.body.subarray(0, 5).toString()).toBe('%PDF-')
    const joined = (await byConsumer(number, 'join').expect(200)).body
    expect(joined).toMatchObject({ state: 'awaiting_payment', needsYou: true, invoiceUploadedOn: '2026-11-18' })
    expect(joined.todo).toMatch(/^Сплатіть рахунок № 2026-\d{6} на 585,00\sгрн до/)
    expect(joined.documents.map((each: { kind: string }) => each.kind)).toEqual(['contract', 'invoice'])
    await byConsumer(number, 'join').expect(409)
  })

  it('may be to refuse, and then nothing more', async () => {
    const { number } = (await post().expect(201)).body
    const { body } = await byConsumer(number, 'withdraw', { comment: 'Передумав' }).expect(200)
    expect(body).toMatchObject({ state: 'withdrawn', stateLabel: 'Відмова споживача', actions: [] })
    expect(body.history.at(-1)).toMatchObject({ event: 'withdraw', comment: 'Передумав' })
  })

  it('is never what only the office does', async () => {
    const { number } = (await post().expect(201)).body
    for (const event of ['accept', 'offer', 'pay', 'complete', 'nothing']) await byConsumer(number, event).expect(422)
    await byConsumer(number, 'answer', { message: 'Ось' }).expect(409)
    await byConsumer(1, 'withdraw').expect(404)
  })
})

describe('what comes too late', () => {
  it('is refused without naming anybody of the office', async () => {
    const { number } = (await post().expect(201)).body
    await byClerk(number, 'accept')
    const { body, text } = await byConsumer(number, 'join').expect(409)
    expect(body).toMatchObject({ code: 'not_from_here', current: { state: 'accepted', last: null } })
    expect(text).not.toContain(app.actor('clerkZhytomyr').name)
  })
})

describe('the price list', () => {
  it('is published to everybody, with today’s prices', async () => {
    const { body } = await app.anonymous().get('/gateway/v1/services').expect(200)
    expect(body).toHaveLength(14)
    expect(body[0]).toMatchObject({ code: 'out_of_schedule_check', price: { vatPercent: 20, net: expect.any(Number) } })
  })
})

describe('the channel’s description', () => {
  it('names every path it answers on, with the form’s own fields', async () => {
    const { body } = await app.anonymous().get('/gateway/v1/openapi.json').expect(200)
    expect(Object.keys(body.paths).toSorted()).toEqual([
      '/accounts/{account}/consumption',
      '/documents/{id}',
      '/orders',
      '/orders/{number}',
      '/orders/{number}/events',
      '/orders/{number}/files',
      '/readings',
      '/readings/{id}',
      '/readings/{id}/photos',
      '/services',
    ])
    const form = body.paths['/orders'].post.requestBody.content['multipart/form-data'].schema.properties.order
    expect(Object.keys(form.properties)).toEqual(expect.arrayContaining(Object.keys(khOrder)))
  })
})
