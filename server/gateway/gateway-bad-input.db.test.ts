import { readdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoGatewayKey } from '../../seeds/demo/staff.ts'
import { createApp } from '../app.ts'
import { filesRoot } from '../files/file-place.ts'
import { khOrder, passportScan, receiptPdf } from '../orders/order-form-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'

let app: TestApp
let server: Server
beforeAll(async () => {
  app = await makeApp()
  server = createApp(app.office).listen(0)
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await app.close()
})

const tables = ['orders', 'order_history', 'order_attachments', 'files', 'audit', 'notifications', 'idempotency']

/** All that an order could leave behind: rows, the number, files. */
const traces = async (): Promise<unknown> => {
  const { reader } = app.office.db
  const counts = await Promise.all(tables.map((table) => reader(table).count({ total: '*' }).first()))
  const series = await reader('number_series').where({ series: 'order' }).first('next')
  const files = await readdir(filesRoot(app.office.config.dataDir), { recursive: true }).catch(() => [])
  const stored = files.filter((name) => /[0-9a-f]{64}|unfinished/.test(name))
  return { counts: counts.map((row) => Number(row?.total)), next: series.next, stored }
}

let before: unknown
beforeEach(async () => {
  before = await traces()
})
afterEach(async () => {
  expect(await traces()).toEqual(before)
})

const refusal = { status: 422, type: 'application/problem+json' }
type Answer = { status: number; type: string; body: { code: string; detail: string; errors: Record<string, unknown> } }

const post = () => app.gateway().post('/gateway/v1/orders')
const withScan = (bytes: Buffer, name = 'паспорт.jpg'): Promise<Answer> =>
  post().field('order', JSON.stringify(khOrder)).attach('files', bytes, name)

describe('a form is refused, and nothing of it stays,', () => {
  it.each([
    ['its order is no JSON', '{"account":', ['order']],
    ['its order is a list', '[]', ['root']],
    ['its order is a number', '7', ['root']],
    ['it has unknown fields', JSON.stringify({ ...khOrder, payer: 'x', __proto: 1 }), ['payer', '__proto']],
    ['its types are wrong', JSON.stringify({ ...khOrder, distanceKm: '35', note: {} }), ['distanceKm', 'note']],
    ['its account is another’s guess', JSON.stringify({ ...khOrder, account: '99-999999' }), ['account']],
    [
      'consent is withheld',
      JSON.stringify({ ...khOrder, consent: { given: false, textVersion: '1' } }),
      ['consent.given'],
    ],
    ['its order is huge', JSON.stringify({ ...khOrder, note: 'а'.repeat(200_000) }), ['root']],
  ])('when %s', async (_why, order, fields) => {
    const answer: Answer = await post().field('order', order).attach('files', passportScan, 'паспорт.jpg')
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.type).toBe('application/problem+json')
    for (const field of fields) expect(answer.body.errors).toHaveProperty([field])
    expect(answer.body.detail).toMatch(/[а-яіїєґ]/)
  })

  it('when it has no order at all, or a part nobody asked for', async () => {
    const bare: Answer = await post().attach('files', passportScan, 'a.jpg')
    expect(bare).toMatchObject({ ...refusal, body: { errors: { order: expect.any(String) } } })
    const more: Answer = await post().field('order', JSON.stringify(khOrder)).field('role', 'admin')
    expect(more).toMatchObject({ ...refusal, body: { errors: { role: expect.any(String) } } })
    const elsewhere: Answer = await post().field('order', JSON.stringify(khOrder)).attach('scan', passportScan, 'a.jpg')
    expect(elsewhere).toMatchObject({ ...refusal, body: { code: 'bad_upload' } })
  })

  it('when it is no multipart form', async () => {
    expect(await post().send(khOrder)).toMatchObject({ ...refusal, body: { code: 'not_multipart' } })
    expect(await post().type('text').send('order')).toMatchObject(refusal)
    expect(await post()).toMatchObject(refusal)
  })
})

describe('a scan is refused, and nothing of it stays,', () => {
  it.each([
    ['empty', Buffer.alloc(0), 'empty_file'],
    ['a program named .jpg', Buffer.from(`MZ${'\0'.repeat(300)}`), 'wrong_file_type'],
    ['a web page named .jpg', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'wrong_file_type'],
    ['cut in the middle', passportScan.subarray(0, passportScan.length - 40), 'broken_file'],
    [
      'two files in one',
      Buffer.concat([receiptPdf, Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1')]),
      'mixed_file',
    ],
    ['larger than 30 MB', Buffer.concat([passportScan, Buffer.alloc(31 * 1024 * 1024)]), 'file_too_big'],
  ])('when it is %s', async (_what, bytes, code) => {
    const answer = await withScan(bytes)
    expect(answer).toMatchObject({ ...refusal, body: { code } })
    expect(answer.body.errors.files).toMatch(/[а-яіїєґ]/)
  })

  it('when one of several lies about its type: the good ones do not stay either', async () => {
    const answer: Answer = await post()
      .field('order', JSON.stringify(khOrder))
      .attach('files', passportScan, 'паспорт.jpg')
      .attach('files', Buffer.from('не скан'), '../../../etc/Квитанція "1".pdf')
    expect(answer).toMatchObject({ ...refusal, body: { code: 'wrong_file_type' } })
    expect(answer.body.errors.files).toContain('«Квитанція "1".pdf»')
  })

  it('when there are too many', async () => {
    const call = post().field('order', JSON.stringify(khOrder))
    for (let count = 0; count < 11; count += 1) call.attach('files', passportScan, `${count}.jpg`)
    expect(await call).toMatchObject({ ...refusal, body: { code: 'bad_upload' } })
  })
})

/** Sends bytes as they are and gives the answer's status; a server that hangs up without one gives 0. */
const sendRaw = (body: string, contentType = 'multipart/form-data; boundary=X', length = Buffer.byteLength(body)) =>
  new Promise<number>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)))
    socket.write(
      `POST /gateway/v1/orders HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${demoGatewayKey}\r\n` +
        `Content-Type: ${contentType}\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n${body}`,
    )
    if (length > Buffer.byteLength(body)) socket.end()
  })

const orderPart = `--X\r\nContent-Disposition: form-data; name="order"\r\n\r\n${JSON.stringify(khOrder)}\r\n`
const filePart = '--X\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\n'

describe('a broken multipart form is refused, and nothing of it stays,', () => {
  it.each([
    ['ends inside a field', orderPart.slice(0, -40)],
    ['ends inside a file', `${orderPart}${filePart}\xff\xd8`],
    ['ends before its last boundary', orderPart],
    ['has a part without a heading', `--X\r\nnothing here\r\n\r\nx\r\n--X--\r\n`],
    ['has no part', 'nothing'],
    ['is empty', ''],
  ])('when it %s', async (_what, body) => {
    expect(await sendRaw(body)).toBe(422)
  })

  it('when its boundary is not told', async () => {
    expect(await sendRaw(orderPart, 'multipart/form-data')).toBe(422)
  })

  it('when the connection breaks: nobody is answered 500', async () => {
    expect([0, 400, 422]).toContain(await sendRaw(`${orderPart}${filePart}`, undefined, 100_000))
  })
})
