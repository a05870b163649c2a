import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { khOrder, passportScan, receiptPdf } from './order-form-fixture.ts'

let app: TestApp
let orderId: number
let attachmentId: number

beforeAll(async () => {
  app = await makeApp()
  const { body } = await app
    .gateway()
    .post('/gateway/v1/orders')
    .field('order', JSON.stringify(khOrder))
    .attach('files', passportScan, 'паспорт.jpg')
    .expect(201)
  const { id } = await app.office.db.reader('orders').where('number', body.number).first('id')
  orderId = id
  attachmentId = (await app.office.db.reader('order_attachments').where({ order_id: id }).first('id')).id
})
afterAll(() => app.close())

const opened = () => app.office.db.reader('audit').where({ action: 'read_attachment' })
const scanUrl = () => `/api/orders/${orderId}/attachments/${attachmentId}`

describe('an order placed at a desk', () => {
  it('answers with the order page and the hints', async () => {
    const operator = await app.as('operator')
    const { body } = await operator.post('/api/orders').send(khOrder).expect(201)
    expect(body).toMatchObject({
      state: 'sent',
      stateLabel: 'Відправлена',
      channel: 'phone',
      version: 0,
      documents: [],
    })
    expect(body.hints).toMatchObject([{ kind: 'same_account' }])
    const clerk = await app.as('clerkZhytomyr')
    const paper = await clerk.post('/api/orders').send(khOrder).expect(201)
    expect(paper.body.channel).toBe('paper')
  })

  it('is done once under one Idempotency-Key', async () => {
    const operator = await app.as('operator')
    const call = () => operator.post('/api/orders').set('Idempotency-Key', 'desk-1').send(khOrder).expect(201)
    const [first, second] = [await call(), await call()]
    expect(second.body.number).toBe(first.body.number)
    const other = { ...khOrder, note: 'інше' }
    await operator.post('/api/orders').set('Idempotency-Key', 'desk-1').send(other).expect(422)
  })

  it('may bring its scans along, from paper', async () => {
    const clerk = await app.as('clerkZhytomyr')
    const { body } = await clerk
      .post('/api/orders')
      .field('order', JSON.stringify({ ...khOrder, channel: 'paper' }))
      .attach('files', passportScan, 'Паспорт.jpg')
      .expect(201)
    expect(body.attachments).toMatchObject([{ kind: 'passport', name: 'Паспорт.jpg' }])
    const wrong = await clerk
      .post('/api/orders')
      .field('order', '{}')
      .attach('files', passportScan, 'a.jpg')
      .expect(422)
    expect(Object.keys(wrong.body.errors)).toContain('account')
  })

  it('is not the dispatcher’s nor the manager’s to place', async () => {
    for (const persona of ['dispatcherZhytomyr', 'manager', 'administrator'] as const) {
      await (await app.as(persona)).post('/api/orders').send(khOrder).expect(403)
    }
    await app.anonymous().post('/api/orders').send(khOrder).expect(401)
  })

  it('names every wrong field', async () => {
    const operator = await app.as('operator')
    const { body } = await operator
      .post('/api/orders')
      .send({ ...khOrder, phone: '1', payer: 'x' })
      .expect(422)
    expect(Object.keys(body.errors)).toEqual(expect.arrayContaining(['phone', 'payer']))
  })

  it('is prefilled for who comes again, the document by reference', async () => {
    const operator = await app.as('operator')
    const { id } = await app.office.db.reader('accounts').where('number', khOrder.account).first('id')
    const { body } = await operator.get(`/api/accounts/${id}/prefill`).expect(200)
    expect(body).toMatchObject({
      account: khOrder.account,
      phone: '+380671559282',
      email: khOrder.email,
      distanceKm: 35,
      identityDocument: { onFile: true },
      identityOnFile: { masked: 'ВМ ****56' },
    })
    expect(JSON.stringify(body)).not.toContain('123456')
  })
})

describe('the passport scan of an order', () => {
  it('is shown to the REM’s clerk without the camera’s data, and the reading is logged', async () => {
    const before = (await opened()).length
    const clerk = await app.as('clerkZhytomyr')
    const { body, headers } = await clerk.get(scanUrl()).expect(200)
    expect(headers['content-type']).toBe('image/jpeg')
    expect(headers['content-disposition']).toMatch(/^attachment/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(passportScan.toString('latin1')).toContain('Spy camera')
    expect(body.toString('latin1')).not.toContain('Spy camera')
    expect(await opened()).toHaveLength(before + 1)
  })

  it('stays closed to the call centre and the dispatcher, who see only that it is there', async () => {
    const before = (await opened()).length
    for (const persona of ['operator', 'dispatcherZhytomyr'] as const) {
      await (await app.as(persona)).get(scanUrl()).expect(403)
    }
    expect(await opened()).toHaveLength(before)
  })

  it('has a name of the consumer’s own, told only to those who may open it', async () => {
    const nameFor = async (persona: 'clerkZhytomyr' | 'operator' | 'dispatcherZhytomyr') => {
      const { body } = await (await app.as(persona)).get(`/api/orders/${orderId}`).expect(200)
      return body.attachments[0].name
    }
    expect(await nameFor('clerkZhytomyr')).toBe('паспорт.jpg')
    expect([await nameFor('operator'), await nameFor('dispatcherZhytomyr')]).toEqual([null, null])
  })

  it('is not there for another REM, nor through another order', async () => {
    await (await app.as('clerkKorosten')).get(scanUrl()).expect(404)
    const clerk = await app.as('clerkZhytomyr')
    await clerk.get(`/api/orders/${orderId + 1}/attachments/${attachmentId}`).expect(404)
  })
})

describe('scans added by staff', () => {
  it('are for the dispatcher too, and whoever sees the order opens an act', async () => {
    const dispatcher = await app.as('dispatcherZhytomyr')
    const { body } = await dispatcher
      .post(`/api/orders/${orderId}/attachments`)
      .field('kind', 'act')
      .attach('files', receiptPdf, 'Акт № 7.pdf')
      .expect(201)
    const act = body.attachments.at(-1)
    expect(act).toMatchObject({ kind: 'act', name: 'Акт № 7.pdf', mediaType: 'application/pdf' })
    const operator = await app.as('operator')
    const opened = await operator.get(`/api/orders/${orderId}/attachments/${act.id}`).expect(200)
    expect(opened.body.equals(receiptPdf)).toBe(true)
  })

  it('need a kind and a file, and an order of one’s own REM', async () => {
    const clerk = await app.as('clerkZhytomyr')
    const url = `/api/orders/${orderId}/attachments`
    await clerk.post(url).attach('files', receiptPdf, 'a.pdf').expect(422)
    await clerk.post(url).field('kind', 'passport').attach('files', receiptPdf, 'a.pdf').expect(422)
    await clerk.post(url).field('kind', 'act').expect(422)
    const stranger = await app.as('clerkKorosten')
    await stranger.post(url).field('kind', 'act').attach('files', receiptPdf, 'a.pdf').expect(404)
  })
})
