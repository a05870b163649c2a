import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenOrder } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'

let app: TestApp
let strange: number
beforeAll(async () => {
  app = await makeApp()
  strange = await givenOrder(app, 'accepted')
})
afterAll(() => app.close())

const missing = 2_000_000
const paths = ['events', 'preview', 'assignee', 'notes', 'attachments']
const bodies = [
  '{',
  '[]',
  'null',
  '{"event":"no_such_event","version":-1}',
  JSON.stringify({ text: 'x'.repeat(2_000_000) }),
]

describe('a record outside one’s scope', () => {
  it.each(paths)('is not there before its body is looked at: %s', async (path) => {
    const outsider = await app.as('clerkKorosten')
    for (const body of bodies) {
      const send = (id: number) =>
        outsider.post(`/api/orders/${id}/${path}`).set('Content-Type', 'application/json').send(body)
      const [hidden, absent] = [await send(strange), await send(missing)]
      expect([hidden.status, absent.status]).toEqual([404, 404])
      expect({ ...hidden.body, instance: '' }).toEqual({ ...absent.body, instance: '' })
    }
  })

  it('is refused to the anonymous first', async () => {
    expect((await app.anonymous().post(`/api/orders/${strange}/events`).send({})).status).toBe(401)
  })
})

describe('a record', () => {
  it.each(['1e0', '0x1', '+1', '%201', '1.0', '1%00', '9007199254740993', '-1'])('is not found as %s', async (id) => {
    const [clerk, cabinet] = [await app.as('clerkZhytomyr'), app.gateway()]
    expect((await clerk.get('/api/orders/1')).status).toBe(200)
    const asked = [`/api/orders/${id}`, `/api/accounts/${id}`, `/api/documents/${id}`]
    for (const path of asked) expect((await clerk.get(path)).status).toBe(404)
    expect((await cabinet.get(`/gateway/v1/orders/${id}`)).status).toBe(404)
    expect((await cabinet.get(`/gateway/v1/readings/${id}`)).status).toBe(404)
  })
})
