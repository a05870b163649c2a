import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const list = async (resource: string, filter: object) =>
  (await app.as('manager')).get(`/api/${resource}`).query({ filter: JSON.stringify(filter) })

describe('a list’s range', () => {
  const ranged = async (range: string) => {
    const { status, body } = await (await app.as('manager')).get('/api/districts').query({ range })
    return [status, body.code ?? body.length]
  }

  it('is refused by what is wrong with it: backwards, or too long', async () => {
    expect(await ranged('[2,4]')).toEqual([200, 3])
    expect(await ranged('[0,999]')).toEqual([200, 19])
    expect(await ranged('[5,1]')).toEqual([422, 'backward_range'])
    expect(await ranged('[0,1000]')).toEqual([422, 'range_too_long'])
  })
})

describe('a list’s filter', () => {
  it.each([1.5, 2_147_483_648, 1e21, '1e400', 'Infinity', [1.5, 9e15]])(
    'by a number no row can hold, %s, is an empty list',
    async (id) => {
      const answer = await list('districts', { id })
      expect([answer.status, answer.get('Content-Range'), answer.body]).toEqual([200, 'districts */0', []])
    },
  )

  it('leaves such a number out of several', async () => {
    expect((await list('districts', { id: [1, 2.5, 1e12] })).body).toHaveLength(1)
  })

  it('takes a bound between or beyond the numbers of the rows for what it says', async () => {
    const all = (await list('districts', {})).get('Content-Range')
    expect((await list('districts', { id_gte: -1e21 })).get('Content-Range')).toBe(all)
    expect((await list('districts', { id_lte: 2.5 })).body).toHaveLength(2)
    expect((await list('districts', { id_gte: 1e21 })).body).toEqual([])
  })

  it.each([{ id: 'x' }, { id: [1, 'x'] }, { id_gte: 'x' }])(
    'by a word where a number stands, %o, is refused',
    async (filter) => {
      expect(await list('districts', filter)).toMatchObject({ status: 422, body: { code: 'bad_filter' } })
    },
  )

  it.each([true, 1, 'true', '1'])('reads %s as yes', async (active) => {
    const answer = await list('services', { active })
    expect(answer.status).toBe(200)
    expect(answer.body.length).toBeGreaterThan(0)
  })

  it.each(['', 'yes', -1, 2])('by %s where yes or no stands is refused', async (active) => {
    expect(await list('services', { active })).toMatchObject({ status: 422, body: { code: 'bad_filter' } })
  })

  it.each([{ q: 'a\0b' }, { state: '\0' }, { account: ['\0'] }])('with a zero byte is refused', async (filter) => {
    expect((await list('orders', filter)).status).toBe(422)
  })
})

describe('a body that cannot be read', () => {
  const send = async (headers: Record<string, string>) =>
    (await app.as('clerkZhytomyr'))
      .post('/api/orders/next')
      .set('Content-Type', 'application/json')
      .set(headers)
      .send('{}')

  it.each(['gzip', 'br', 'deflate', 'nonsense'])(
    'because it only says it is packed with %s is refused',
    async (packing) => {
      expect(await send({ 'Content-Encoding': packing })).toMatchObject({
        status: 422,
        body: { code: 'unreadable_body' },
      })
    },
  )

  it('because its charset is unknown is refused', async () => {
    const answer = await send({ 'Content-Type': 'application/json; charset=nonsense' })
    expect(answer).toMatchObject({ status: 422, body: { code: 'unreadable_body' } })
  })
})
