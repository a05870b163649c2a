import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openIdentity } from '../accounts/consumer-identity.ts'
import { consumerKey } from '../accounts/consumer-key.ts'
import { keepFile } from '../files/keep-file.ts'
import type { Actor } from '../may.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { khOrder, passportScan } from './order-form-fixture.ts'
import { orderForm, staffOrderForm } from './order-intake-schema.ts'
import { placeOrder } from './place-order.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const sent = (change: object = {}) => JSON.stringify({ ...khOrder, ...change }, null, 2)
const scan = () => keepFile(app.office, { bytes: passportScan, name: 'паспорт.jpg', mediaType: 'image/jpeg' })

const throughGateway = async (change: object = {}, scans = 1, actor: Actor = app.cabinet) => {
  const files = await Promise.all(Array.from({ length: scans }, scan))
  const form = orderForm.parse(JSON.parse(sent(change)))
  return app.office.db.transaction((trx) =>
    placeOrder(trx, app.office, actor, { form, sent: sent(change), files, channel: 'gateway' }),
  )
}
const byStaff = (persona: 'operator' | 'clerkZhytomyr' | 'clerkKorosten', change: object = {}) =>
  app.office.db.transaction((trx) =>
    placeOrder(trx, app.office, app.actor(persona), {
      form: staffOrderForm.parse({ ...khOrder, ...change }),
      files: [],
      channel: persona === 'operator' ? 'phone' : 'paper',
    }),
  )
const rowOf = (id: number) => app.office.db.reader('orders').where({ id }).first()
const errorsOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (refusal) => Object.keys(refusal.errors),
  )

describe('an order that is placed', () => {
  it('gets the next number and stands at «Відправлена» with its history begun', async () => {
    const first = await throughGateway()
    const second = await throughGateway()
    expect(second.number).toBe(first.number + 1)
    expect(first.number).toBeGreaterThan(556_000)
    expect(await rowOf(first.id)).toMatchObject({
      state: 'sent',
      channel: 'gateway',
      ordered_on: '2026-11-18',
      version: 0,
    })
    const history = await app.office.db.reader('order_history').where({ order_id: first.id })
    expect(history).toMatchObject([{ event: 'place', from_state: null, state: 'sent', actor_kind: 'consumer' }])
    const audit = await app.office.db.reader('audit').where({ resource: 'orders', resource_id: String(first.id) })
    expect(audit).toMatchObject([{ action: 'place', note: 'gateway' }])
  })

  it('keeps what the consumer sent, letter by letter, sealed with the consumer’s key', async () => {
    const { id } = await throughGateway({ note: 'точно так' })
    const row = await rowOf(id)
    const { seal, db } = app.office
    const key = await db.transaction((trx) => consumerKey(trx, app.office, row.consumer_id))
    expect(seal.openText(row.submission_sealed, key)).toBe(sent({ note: 'точно так' }))
    expect(JSON.stringify(row)).not.toContain('Богунським')
  })

  it('starts the answer clock on the day of receipt, in the service’s working days', async () => {
    const { id } = await throughGateway()
    // Wednesday 18 November and five working days: Wednesday 25.
    expect(await rowOf(id)).toMatchObject({
      answer_term: 5,
      answer_used: 0,
      answer_since: '2026-11-18',
      due_on: '2026-11-25',
    })
  })

  it('counts as of the Kyiv day: 23:30 UTC is already tomorrow', async () => {
    app.clock.set('2026-11-18T23:30:00.000Z')
    const { id } = await throughGateway()
    app.clock.set('2026-11-18T08:00:00.000Z')
    expect(await rowOf(id)).toMatchObject({ ordered_on: '2026-11-19', due_on: '2026-11-26' })
  })

  it('takes its scans for what the service asks, sealed for the consumer', async () => {
    const { id } = await throughGateway({ disconnectedForDebt: true }, 3)
    const scans = await app.office.db
      .reader('order_attachments')
      .join('files', 'files.id', 'order_attachments.file_id')
      .where({ order_id: id })
      .orderBy('order_attachments.id')
    const row = await rowOf(id)
    expect(scans.map((each) => each.kind)).toEqual(['passport', 'receipt', 'other'])
    expect(scans.every((each) => each.consumer_id === row.consumer_id)).toBe(true)
  })

  it('makes its identity document the consumer’s current one', async () => {
    const card = { kind: 'id_card', number: '123456789', unzr: '19900131-01234', validUntil: '2030-01-01' }
    const { id } = await throughGateway({ identityDocument: card })
    const { consumer_id: consumerId } = await rowOf(id)
    expect(await openIdentity(app.office.db.reader, app.office, consumerId)).toMatchObject(card)
  })

  it('says on the order itself what was ticked and which period is asked for', async () => {
    const { id } = await throughGateway({ periodFrom: '2026-01-01', periodTo: '2026-03-31', grounds: 'no_display' })
    expect((await rowOf(id)).note).toBe(
      'Підстава: Немає показів на дисплеї.\nПеріод: з 01.01.2026 до 31.03.2026.\nДоп информ',
    )
  })

  it('tells of other open orders of the account and the person, and is placed all the same', async () => {
    const other = await throughGateway({ account: '01-010101' })
    const { hints } = await throughGateway()
    expect(hints).toContainEqual(expect.objectContaining({ kind: 'same_consumer', number: other.number }))
    expect(hints.some(({ kind }) => kind === 'same_account')).toBe(true)
  })

  it('does not tell a REM’s clerk of the person’s orders in another REM', async () => {
    await byStaff('operator', { account: '01-01/010/101' })
    const { hints } = await byStaff('clerkKorosten', { account: '08-080808' })
    expect(hints).toEqual([])
  })
})

describe('an order is refused', () => {
  it.each([
    [
      'without a field the service requires',
      { distanceKm: null, identityDocument: null },
      ['identityDocument', 'distanceKm'],
    ],
    ['for a service nobody knows', { service: 'nothing' }, ['service']],
    ['for an account that is not there', { account: '99-999999' }, ['account']],
    [
      'with a document that has expired',
      { identityDocument: { kind: 'id_card', number: '123456789', unzr: '19900131-01234', validUntil: '2026-11-17' } },
      ['identityDocument.validUntil'],
    ],
    [
      'with a document issued tomorrow',
      { identityDocument: { ...khOrder.identityDocument, issuedOn: '2026-11-19' } },
      ['identityDocument.issuedOn'],
    ],
  ])('%s', async (_why, change, fields) => {
    expect(await errorsOf(throughGateway(change))).toEqual(fields)
  })

  it('without the scans the service requires, the debt receipt among them', async () => {
    expect(await errorsOf(throughGateway({ service: 'sealing' }, 0))).toEqual(['files'])
    expect(await errorsOf(throughGateway({ disconnectedForDebt: true }, 1))).toEqual(['files'])
    expect(await errorsOf(throughGateway({}, 0))).toBeNull()
  })

  it('for a service that is closed', async () => {
    const { db } = app.office
    const close = (active: boolean) =>
      db.transaction((trx) => trx('services').where('code', 'sealing').update({ active }))
    await close(false)
    expect(await errorsOf(throughGateway({ service: 'sealing' }))).toEqual(['service'])
    await close(true)
    expect(await errorsOf(throughGateway({ service: 'sealing' }))).toBeNull()
  })

  it('and nothing of it stays: no row, no number, no file of its own', async () => {
    const count = async (table: string) =>
      Number((await app.office.db.reader(table).count({ total: '*' }).first())?.total)
    const counts = () => Promise.all(['orders', 'order_history', 'audit', 'files', 'order_attachments'].map(count))
    const series = () => app.office.db.reader('number_series').where({ series: 'order' }).first('next')
    const before = [await counts(), await series()]
    await errorsOf(throughGateway({ distanceKm: null }))
    expect([await counts(), await series()]).toEqual(before)
  })
})

describe('an order placed by staff', () => {
  it('needs no scans: a caller has none at hand', async () => {
    expect((await rowOf((await byStaff('operator')).id)).channel).toBe('phone')
  })

  it('may use the document on file', async () => {
    await throughGateway()
    expect(await errorsOf(byStaff('operator', { identityDocument: { onFile: true } }))).toBeNull()
  })

  it('may not use a document on file that is not there', async () => {
    const change = { account: '04-000004', identityDocument: { onFile: true } }
    expect(await errorsOf(byStaff('operator', change))).toEqual(['identityDocument'])
  })

  it('is for accounts of the clerk’s own REM only', async () => {
    await expect(byStaff('clerkKorosten')).rejects.toMatchObject({ status: 404 })
  })

  it('fills in a phone the books did not have, and changes none they had', async () => {
    const { db } = app.office
    await byStaff('operator', { account: '04-000004' })
    await byStaff('operator', { account: '08-080808' })
    const phones = await db
      .reader('accounts')
      .join('consumers', 'consumers.id', 'accounts.consumer_id')
      .whereIn('number', ['04-000004', '08-080808'])
      .orderBy('number')
      .pluck('phone')
    expect(phones).toEqual(['+380671559282', '+380670000808'])
  })
})
