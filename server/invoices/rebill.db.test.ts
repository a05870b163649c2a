import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from '../files/open-file.ts'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { testNow } from '../testing/test-template.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
beforeEach(() => app.clock.set(testNow))
afterAll(() => app.close())

const send = async (id: number, event: string, input: object, persona: PersonaName = 'clerkZhytomyr') => {
  const { version } = await orderNow(app, id)
  return (await app.as(persona)).post(`/api/orders/${id}/events`).send({ event, input, version })
}

const invoicesOf = async (id: number) => {
  const clerk = await app.as('clerkZhytomyr')
  const filter = encodeURIComponent(JSON.stringify({ orderId: id }))
  return (await clerk.get(`/api/invoices?sort=["id","ASC"]&filter=${filter}`)).body
}

const printed = async (documentId: number): Promise<string> => {
  const row = await app.office.db.reader('documents').where({ id: documentId }).first('file_id')
  const { bytes } = await openFile(app.office.db.reader, app.office, row.file_id)
  return (await readPdf(bytes)).text.replaceAll('\u00a0', ' ')
}

describe('a reissued invoice', () => {
  it('may carry a discount: a line of its own with its reason, less by exactly that, VAT split out of the rest', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const answer = await send(id, 'rebill', { discount: 10_000, discountReason: 'ветеран праці' })
    expect(answer.status).toBe(200)
    const [, invoice] = await invoicesOf(id)
    expect(invoice).toMatchObject({ net: 40_417, vat: 8_083, total: 48_500, discount: 10_000, vatPercent: 20 })
    expect(await orderNow(app, id)).toMatchObject({ net: 40_417, vat: 8_083, total: 48_500 })
    const text = await printed(invoice.documentId)
    for (const said of ['Знижка: ветеран праці', '−83,33', '404,17', '80,83', '485,00 грн'])
      expect(text).toContain(said)
  })

  it('may carry a percentage, and is covered by what is left of the price', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    await send(id, 'rebill', { discountPercent: 50, discountReason: 'акція' })
    await bring(app, id, 'pay', 'complete')
    expect((await invoicesOf(id)).at(-1)).toMatchObject({ total: 29_250, paid: 29_250, state: 'paid' })
    const act = await app.office.db.reader('documents').where({ order_id: id, kind: 'act' }).first('id')
    expect(await printed(act.id)).toContain('Знижка 50 %: акція')
  })

  it('is refused a discount of the whole price or more, without a reason, or both ways at once; nothing changes', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const wrong = async (input: object) => (await send(id, 'rebill', input)).body
    expect(await wrong({ discount: 58_501, discountReason: 'помилка' })).toMatchObject({
      status: 422,
      code: 'discount_too_large',
      errors: { discount: expect.stringContaining('585,00') },
    })
    expect((await wrong({ discount: 100 })).errors).toMatchObject({ discountReason: expect.any(String) })
    expect((await wrong({ discount: 100, discountPercent: 5, discountReason: 'обидві' })).status).toBe(422)
    expect((await wrong({ discountPercent: 100, discountReason: 'усе' })).status).toBe(422)
    expect((await wrong({ discount: -100, discountReason: 'надбавка' })).status).toBe(422)
    expect(await invoicesOf(id)).toHaveLength(1)
    expect((await orderNow(app, id)).total).toBe(58_500)
  })

  it('and the void one stay in the register, each with the other’s number', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    await send(id, 'rebill', { comment: 'Не той платник' })
    await send(id, 'revise', {})
    await bring(app, id, 'offer', 'join')
    const [first, second, third] = await invoicesOf(id)
    expect(first).toMatchObject({ state: 'void', voidReason: 'Не той платник', replacesNumber: null })
    expect(first.replacedByNumber).toBe(second.number)
    expect(second).toMatchObject({ state: 'void', replacesNumber: first.number, replacedByNumber: third.number })
    expect(third).toMatchObject({ state: 'open', replacesNumber: second.number, replacedByNumber: null })
  })

  it('is not to be had once money has come, nor by a dispatcher, nor from another REM', async () => {
    const paid = await givenOrder(app, 'in_progress')
    expect((await send(paid, 'rebill', {})).status).toBe(409)
    const open = await givenOrder(app, 'awaiting_payment')
    expect((await send(open, 'rebill', {}, 'dispatcherZhytomyr')).status).toBe(403)
    expect((await send(open, 'rebill', {}, 'clerkKorosten')).status).toBe(404)
    expect(await invoicesOf(open)).toHaveLength(1)
  })
})

describe('a payer other than the consumer', () => {
  const company = { payer: 'ТОВ «Ромашка»', payerCode: '22048622' }

  it('is named when the contract is joined, and printed with the code instead of the consumer’s address', async () => {
    const id = await givenOrder(app, 'awaiting_confirmation')
    expect((await send(id, 'join', company)).status).toBe(200)
    const [invoice] = await invoicesOf(id)
    expect(invoice).toMatchObject(company)
    const text = await printed(invoice.documentId)
    expect(text).toContain('ТОВ «Ромашка», код 22048622')
    expect(text).not.toContain('Адреса м. Житомир')
  })

  it('is named when the service is billed without a contract', async () => {
    const id = await givenOrder(app, 'accepted', { service: 'metering_node' })
    expect((await send(id, 'bill', company)).status).toBe(200)
    expect((await invoicesOf(id))[0]).toMatchObject(company)
  })

  it('whose code has a wrong digit, or no name, is refused by the field', async () => {
    const id = await givenOrder(app, 'accepted', { service: 'metering_node' })
    const wrong = async (input: object) => (await send(id, 'bill', input)).body.errors
    expect(await wrong({ ...company, payerCode: '22048623' })).toHaveProperty('payerCode')
    expect(await wrong({ ...company, payerCode: '123' })).toHaveProperty('payerCode')
    expect(await wrong({ payerCode: '22048622' })).toHaveProperty('payer')
    expect((await orderNow(app, id)).state).toBe('accepted')
  })

  it('is refused where nobody has to pay, rather than dropped in silence', async () => {
    const id = await givenOrder(app, 'awaiting_confirmation')
    const makePaid = (paid: boolean) =>
      app.office.db.transaction((trx) => trx('services').where({ code: 'out_of_schedule_check' }).update({ paid }))
    await makePaid(false)
    const answer = await send(id, 'join', company)
    await makePaid(true)
    expect(answer.body).toMatchObject({ status: 422, code: 'no_invoice', errors: { payer: expect.any(String) } })
    expect((await orderNow(app, id)).state).toBe('awaiting_confirmation')
  })

  it('is known by code to those who may read personal documents, and to nobody else', async () => {
    const id = await givenOrder(app, 'awaiting_confirmation')
    await send(id, 'join', company)
    const operator = await app.as('operator')
    const filter = encodeURIComponent(JSON.stringify({ orderId: id }))
    expect((await operator.get(`/api/invoices?filter=${filter}`)).body[0]).not.toHaveProperty('payerCode')
    const hidden = encodeURIComponent(JSON.stringify({ payerCode: '22048622' }))
    expect((await operator.get(`/api/invoices?filter=${hidden}`)).body).toMatchObject({ code: 'unknown_filter' })
    const clerk = await app.as('clerkZhytomyr')
    expect((await clerk.get(`/api/invoices?filter=${hidden}`)).body.length).toBeGreaterThan(0)
  })
})

describe('a corrected distance', () => {
  it('prices the reissued invoice anew, is kept by the order, and is wanted where the price depends on it', async () => {
    const { id: serviceId } = await app.office.db.reader('services').where({ distance_priced: true }).first('id')
    const service = await app.office.db.reader('services').where({ id: serviceId }).first('code', 'needs_contract')
    const id = await givenOrder(app, 'accepted', { service: service.code, distanceKm: 10 })
    await bring(app, id, ...(service.needs_contract ? ['offer', 'join'] : ['bill']))
    expect((await send(id, 'rebill', { distanceKm: 40 })).status).toBe(200)
    const [wrong, right] = await invoicesOf(id)
    const perKm = wrong.lines[1].price
    expect(right.lines[1]).toMatchObject({ quantity: 40, sum: 40 * perKm })
    expect(right.net - wrong.net).toBe(30 * perKm)
    expect((await orderNow(app, id)).distanceKm).toBe(40)
    expect((await send(id, 'rebill', { distanceKm: 501 })).status).toBe(422)
  })
})
