import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bring, givenOrder, manualForm, waysTo } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { testNow } from '../testing/test-template.ts'
import { type OrderState, orderLifecycle } from './order-lifecycle.ts'

let app: TestApp
const ids = {} as Record<OrderState, number>
let korosten = 0

beforeAll(async () => {
  app = await makeApp()
  for (const state of Object.keys(waysTo) as OrderState[]) {
    app.clock.set(testNow)
    ids[state] = await givenOrder(app, state)
  }
  app.clock.set(testNow)
  korosten = await givenOrder(app, 'sent', { account: '08-080808' })
})
beforeEach(() => app.clock.set(testNow))
afterAll(() => app.close())

const list = async (persona: Parameters<TestApp['as']>[0], filter: object, more: Record<string, string> = {}) => {
  const agent = await app.as(persona)
  return agent.get('/api/orders').query({ filter: JSON.stringify(filter), ...more })
}
const idsOf = (answer: { body: { id: number }[] }) => answer.body.map((row) => row.id)

describe('the queue', () => {
  it('files every state under whom it waits for, as the lifecycle table colours it', async () => {
    const rows = await app.office.db.reader('orders').select('state', 'waits_for')
    for (const row of rows) expect(row.waits_for).toBe(orderLifecycle.states[row.state as OrderState].tone)
  })

  it('shows what waits for us, most urgent first, with the exact total', async () => {
    const answer = await list('clerkZhytomyr', { waitsFor: 'office' })
    expect(idsOf(answer).sort()).toEqual([ids.sent, ids.accepted].sort())
    expect(answer.headers['content-range']).toBe('orders 0-1/2')
    const due = answer.body.map((row: { dueOn: string }) => row.dueOn)
    expect(due).toEqual(due.toSorted())
  })

  it('says so where nothing is found', async () => {
    const answer = await list('clerkZhytomyr', { number: 1 })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-range']).toBe('orders */0')
  })

  it('pages without losing or repeating an order', async () => {
    const first = await list('clerkZhytomyr', {}, { range: '[0,4]', sort: '["orderedOn","DESC"]' })
    const second = await list('clerkZhytomyr', {}, { range: '[5,10]', sort: '["orderedOn","DESC"]' })
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(11)
    expect(first.headers['content-range']).toBe('orders 0-4/11')
  })

  it('finds by number as text or number, account with any punctuation, phone, surname, registration number', async () => {
    const row = (await list('clerkZhytomyr', { id: ids.accepted })).body[0]
    for (const filter of [
      { number: row.number },
      { number: String(row.number) },
      { q: String(row.number) },
      { q: row.registrationNumber },
      { registrationNumber: row.registrationNumber },
    ]) {
      expect(idsOf(await list('clerkZhytomyr', filter)), JSON.stringify(filter)).toEqual([ids.accepted])
    }
    for (const filter of [
      { account: '0101010101' },
      { account: '01-01/010/101' },
      { q: 'українець' },
      { q: '067 123 45 67' },
    ]) {
      expect((await list('clerkZhytomyr', filter)).body, JSON.stringify(filter)).toHaveLength(11)
    }
  })

  it('sorts by every column that its field rules name', async () => {
    for (const field of ['number', 'consumer', 'serviceCode', 'account', 'dueOn', 'state', 'plannedOn', 'total']) {
      const answer = await list('clerkZhytomyr', {}, { sort: `["${field}","DESC"]` })
      expect(answer.status, field).toBe(200)
      expect(answer.body).toHaveLength(11)
    }
  })

  it('refuses fields that do not exist, bad JSON and endless ranges, naming them', async () => {
    for (const [filter, more] of [
      [{ submissionSealed: 'x' }, {}],
      [{ identityDocument: 'ВМ123456' }, {}],
      [{}, { sort: '["submissionSealed","ASC"]' }],
      [{}, { range: '[0,1000]' }],
      [{}, { range: 'x' }],
      [{ number: 'abc' }, {}],
    ] as [object, Record<string, string>][]) {
      const answer = await list('clerkZhytomyr', filter, more)
      expect(answer.status, JSON.stringify([filter, more])).toBe(422)
      expect(answer.headers['content-type']).toContain('application/problem+json')
    }
  })

  it('counts what the tabs show', async () => {
    const counts = (await (await app.as('clerkZhytomyr')).get('/api/orders/counts')).body
    expect(counts).toMatchObject({ office: 2, consumer: 2, money: 1, crew: 1, unplanned: 1 })
  })
})

describe('another REM', () => {
  it('neither lists, finds, counts nor guesses the orders of Житомир', async () => {
    expect(idsOf(await list('clerkKorosten', {}))).toEqual([korosten])
    expect(idsOf(await list('clerkKorosten', { id: ids.sent }))).toEqual([])
    expect(idsOf(await list('clerkKorosten', { account: manualForm.account }))).toEqual([])
    expect(idsOf(await list('clerkKorosten', { q: '067 123 45 67' }))).toEqual([korosten])
    const agent = await app.as('clerkKorosten')
    const counts = (await agent.get('/api/orders/counts')).body
    expect(counts).toMatchObject({ office: 1, consumer: 0, money: 0, crew: 0 })
    for (const path of ['', '/attachments/1']) {
      expect((await agent.get(`/api/orders/${ids.sent}${path}`)).status).toBe(404)
    }
    const absent = await agent.get('/api/orders/999999')
    const foreign = await agent.get(`/api/orders/${ids.sent}`)
    expect({ ...foreign.body, instance: '' }).toEqual({ ...absent.body, instance: '' })
  })

  it('cannot act on them: 404 comes before anything is said of the body', async () => {
    const agent = await app.as('clerkKorosten')
    for (const [path, body] of [
      ['events', { nonsense: true }],
      ['claim', {}],
      ['notes', { text: 'x' }],
      ['assignee', {}],
      ['preview', {}],
    ] as [string, object][]) {
      expect((await agent.post(`/api/orders/${ids.sent}/${path}`).send(body)).status, path).toBe(404)
    }
  })

  it('the call centre, being company-wide, sees both', async () => {
    expect(idsOf(await list('operator', { state: 'sent' })).sort()).toEqual([ids.sent, korosten].sort())
  })

  it('documents follow their order: 404 outside the REM, bytes inside', async () => {
    const order = (await (await app.as('clerkZhytomyr')).get(`/api/orders/${ids.done}`)).body
    expect(order.documents.map((each: { kind: string }) => each.kind)).toEqual(['contract', 'invoice', 'act'])
    const url = order.documents[0].url
    expect((await (await app.as('clerkKorosten')).get(url)).status).toBe(404)
    const bytes = await (await app.as('clerkZhytomyr')).get(url).responseType('blob')
    expect(bytes.status).toBe(200)
    expect(bytes.headers['content-type']).toBe('application/pdf')
    expect(String(bytes.body).startsWith('%PDF-')).toBe(true)
  })
})

describe('the next order', () => {
  it('opens the most urgent unclaimed order claimed to me, and goes on to the next', async () => {
    const agent = await app.as('clerkZhytomyr')
    const first = await agent.post('/api/orders/next').send({})
    expect(first.status).toBe(200)
    expect(first.body.claimedBy).toBe(app.actor('clerkZhytomyr').name)
    const second = await agent.post('/api/orders/next').send({ after: first.body.id })
    expect(second.body.id).not.toBe(first.body.id)
    expect(new Set([first.body.id, second.body.id])).toEqual(new Set([ids.sent, ids.accepted]))
  })

  it('a claim lapses after half an hour without a touch', async () => {
    const orderId = ids.sent
    await (await app.as('clerkZhytomyr')).post(`/api/orders/${orderId}/claim`).expect(200)
    const other = await app.as('dispatcherZhytomyr')
    const refused = await other.post(`/api/orders/${orderId}/claim`)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({ code: 'claimed', claimedBy: app.actor('clerkZhytomyr').name })
    app.clock.advance(31 * 60_000)
    expect((await other.post(`/api/orders/${orderId}/claim`)).status).toBe(200)
  })

  it('is nothing, kindly, when all is done', async () => {
    const agent = await app.as('clerkKorosten')
    await agent.post(`/api/orders/${korosten}/claim`)
    expect((await agent.post('/api/orders/next').send({ after: korosten })).status).toBe(204)
  })
})

describe('many at once', () => {
  it('accepts what can be accepted and tells of the rest, with one audit row for the set', async () => {
    const fresh = [await givenOrder(app), await givenOrder(app)]
    await bring(app, fresh[1] ?? 0, 'accept')
    const answer = await (await app.as('clerkZhytomyr')).post('/api/orders/accept').send({ ids: [...fresh, korosten] })
    expect(answer.body.done).toEqual([fresh[0]])
    expect(answer.body.refused.map((each: { id: number }) => each.id)).toEqual([fresh[1], korosten])
    const rows = await app.office.db.reader('audit').where({ action: 'bulk_accept' })
    expect(rows).toHaveLength(1)
    expect(rows[0].note).toMatch(/sha256:[0-9a-f]{64}$/)
  })
})
