import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenOrder, manualForm } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { unstorableIn } from './storable-json.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const refused = (field: string) => ({
  status: 422,
  body: { code: 'zero_byte', errors: { [field]: expect.stringContaining('нульовий знак') } },
})

describe('a text with a zero byte, which PostgreSQL cannot store,', () => {
  it('is refused at the door, by its field, on every engine', async () => {
    const id = await givenOrder(app, 'sent')
    const clerk = await app.as('clerkZhytomyr')
    const event = { event: 'ask', input: { message: 'a\0b' }, version: 0 }
    expect(await clerk.post(`/api/orders/${id}/events`).send(event)).toMatchObject(refused('input.message'))
    expect(await clerk.post(`/api/orders/${id}/notes`).send({ text: '\0' })).toMatchObject(refused('text'))
    const nobody = { username: 'a\0b', password: 'x' }
    expect(await app.anonymous().post('/api/session').send(nobody)).toMatchObject(refused('username'))
  })

  it('is refused in the form of an order, too', async () => {
    const sent = { ...manualForm, identityDocument: { ...manualForm.identityDocument, issuedBy: 'a\0b' } }
    const answer = await app.gateway().post('/gateway/v1/orders').field('order', JSON.stringify(sent))
    expect(answer).toMatchObject({ status: 422, body: { errors: { 'identityDocument.issuedBy': expect.any(String) } } })
  })
})

describe('half of a sign, which no UTF-8 can write,', () => {
  const half = '\ud83d'
  const brokenAt = (field: string) => ({
    status: 422,
    body: { code: 'broken_sign', errors: { [field]: expect.any(String) } },
  })

  it('is refused at the door, by its field', async () => {
    const id = await givenOrder(app, 'sent')
    const clerk = await app.as('clerkZhytomyr')
    expect(await clerk.post(`/api/orders/${id}/notes`).send({ text: `дім ${half}` })).toMatchObject(brokenAt('text'))
    const whole = await clerk.post(`/api/orders/${id}/notes`).send({ text: 'дім 🏠' })
    expect(whole).toMatchObject({ status: 201, body: { notes: [{ text: 'дім 🏠' }] } })
  })

  it('is refused in the form of an order, too', async () => {
    const sent = JSON.stringify({ ...manualForm, note: half })
    const answer = await app.gateway().post('/gateway/v1/orders').field('order', sent)
    expect(answer).toMatchObject({ status: 422, body: { errors: { note: expect.any(String) } } })
  })
})

describe('a body nested past all measure', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

  it('is refused by its field, and kept by nobody', async () => {
    const id = await givenOrder(app, 'sent')
    const clerk = await app.as('clerkZhytomyr')
    const answer = await clerk
      .post(`/api/orders/${id}/events`)
      .set('Idempotency-Key', 'deep')
      .type('json')
      .send(`{"event":"accept","version":0,"input":${nested(200_000)}}`)
    expect(answer).toMatchObject({ status: 422, body: { code: 'too_deep', errors: { input: expect.any(String) } } })
  })

  it('is told from what our own forms look like', () => {
    expect(unstorableIn(JSON.parse(nested(20)))).toBeNull()
    expect(unstorableIn(JSON.parse(nested(21)))).toMatchObject({ code: 'too_deep' })
    expect(unstorableIn({ form: manualForm })).toBeNull()
  })
})
