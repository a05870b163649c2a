import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesRoot } from '../files/file-place.ts'
import { khOrder, passportScan, receiptPdf } from '../orders/order-form-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const send = (key: string, order: string = JSON.stringify(khOrder), scan: Buffer = passportScan) =>
  app
    .gateway()
    .post('/gateway/v1/orders')
    .set('Idempotency-Key', key)
    .field('order', order)
    .attach('files', scan, 'паспорт.jpg')

const storedFiles = async (): Promise<number> => {
  const names = await readdir(filesRoot(app.office.config.dataDir), { recursive: true })
  return names.filter((name) => /[0-9a-f]{64}/.test(name)).length
}
const fileRows = async (): Promise<number> =>
  Number((await app.office.db.reader('files').count({ total: '*' }).first())?.total)

describe('an order sent again under its Idempotency-Key', () => {
  it('gets the first answer and is placed once, its fields spelt otherwise or not', async () => {
    const first = await send('again').expect(201)
    const again = await send('again').expect(201)
    const respelt = await send(
      'again',
      JSON.stringify(Object.fromEntries(Object.entries(khOrder).reverse()), null, 1),
    ).expect(201)
    expect(again.body).toEqual(first.body)
    expect(respelt.body).toEqual(first.body)
    const orders = await app.office.db.reader('orders').where('number', '>=', first.body.number)
    expect(orders).toHaveLength(1)
  })

  it('is refused with other fields or another file', async () => {
    await send('content').expect(201)
    for (const other of [
      send('content', JSON.stringify({ ...khOrder, note: 'інше' })),
      send('content', undefined, receiptPdf),
    ]) {
      const { body } = await other.expect(422)
      expect(body.code).toBe('key_reused')
    }
  })

  it('may be tried again after a refusal: a refusal is not remembered', async () => {
    await send('mended', JSON.stringify({ ...khOrder, phone: '1' })).expect(422)
    await send('mended').expect(201)
  })

  it('is placed once when twenty twins come at the same time, and leaves one file', async () => {
    const before = await fileRows()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('twins')))
    const placed = answers.filter(({ status }) => status === 201)
    expect(new Set(placed.map(({ body }) => body.number)).size).toBe(1)
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    expect(await fileRows()).toBe(before + 1)
    expect(await storedFiles()).toBe(await fileRows())
  })

  it('is another order under another key', async () => {
    const [one, other] = await Promise.all([send('one'), send('other')])
    expect(one.body.number).not.toBe(other.body.number)
  })

  it('is refused when the key is endless', async () => {
    await send('k'.repeat(201)).expect(422)
  })
})
