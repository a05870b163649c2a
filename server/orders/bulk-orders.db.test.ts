import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const accept = async (ids: number[], key: string) =>
  (await app.as('clerkZhytomyr')).post('/api/orders/accept').set('Idempotency-Key', key).send({ ids })
const auditRows = () => app.office.db.reader('audit').where({ action: 'bulk_accept' })

describe('a bulk action sent again under its Idempotency-Key', () => {
  it('gets the first answer and leaves one audit row', async () => {
    const ids = [await givenOrder(app, 'sent'), await givenOrder(app, 'sent')]
    const first = await accept(ids, 'many')
    expect(first.body).toEqual({ done: ids, refused: [] })
    expect((await accept(ids, 'many')).body).toEqual(first.body)
    expect(await auditRows()).toHaveLength(1)
    expect((await orderNow(app, ids[0] ?? 0)).state).toBe('accepted')
  })

  it('is refused where the set is another', async () => {
    expect(await accept([await givenOrder(app, 'sent')], 'many')).toMatchObject({
      status: 422,
      body: { code: 'key_reused' },
    })
  })

  it('at the same time accepts each order once, and both hear the same', async () => {
    const ids = [await givenOrder(app, 'sent'), await givenOrder(app, 'sent')]
    const [one, other] = await Promise.all([accept(ids, 'twins'), accept(ids, 'twins')])
    expect(one.body).toEqual(other.body)
    const lines = await app.office.db.reader('order_history').whereIn('order_id', ids).where({ event: 'accept' })
    expect(lines).toHaveLength(2)
  })
})

it('an order named twice in a bulk action is accepted once and refused nowhere', async () => {
  const id = await givenOrder(app, 'sent')
  expect((await accept([id, id], 'twice')).body).toEqual({ done: [id], refused: [] })
})
