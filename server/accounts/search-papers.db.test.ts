import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'

let app: TestApp
let number: number
const account = '01-02/030/405'

beforeAll(async () => {
  app = await makeApp()
  const id = await givenOrder(app, 'in_progress', { account })
  number = (await orderNow(app, id)).number
  // somebody else’s papers, so that finding everything is no success
  await givenOrder(app, 'in_progress', { account: '01-09/090/909' })
})
afterAll(() => app.close())

const found = async (register: string, q: string, persona: 'operator' | 'clerkKorosten' = 'operator') => {
  const filter = encodeURIComponent(JSON.stringify({ q }))
  const { body } = await (await app.as(persona)).get(`/api/${register}?filter=${filter}&range=[0,999]`).expect(200)
  const rows: { account: string; accountId: number; number: string; documentNumber: string; consumer: string }[] = body
  return rows
}

describe.each(['contracts', 'invoices', 'payments', 'documents'])('the register of %s', (register) => {
  it.each([
    ['the account without its signs', () => '0102030405'],
    ['the order’s number', () => String(number)],
    ['surname and name', () => 'українець ірина'],
    ['the surname in the wrong layout and a name', () => 'erhf] shbyf'],
  ])('finds what belongs to an account by %s', async (_how, typed) => {
    const rows = await found(register, typed())
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map((row) => row.account))).toEqual(new Set([account]))
  })

  it('names the account by the id its page has', async () => {
    const [row] = await found(register, String(number))
    const { body } = await (await app.as('operator')).get(`/api/accounts/${row?.accountId}`).expect(200)
    expect(body.number).toBe(account)
  })

  it('finds nothing of another REM, and takes LIKE’s signs for signs', async () => {
    expect(await found(register, String(number), 'clerkKorosten')).toEqual([])
    for (const q of ['%', '_', '\\']) expect(await found(register, q)).toEqual([])
  })
})

describe('a paper’s own number', () => {
  it('is found by a part of it, in either case', async () => {
    const [contract] = await found('contracts', String(number))
    const [invoice] = await found('invoices', String(number))
    expect(contract?.consumer).toBe('Українець Ірина Ігорівна')
    for (const q of [contract?.number ?? '', contract?.number.toLowerCase() ?? '']) {
      expect(await found('contracts', q)).toMatchObject([{ number: contract?.number }])
    }
    expect(await found('invoices', invoice?.number.slice(2) ?? '')).toMatchObject([{ number: invoice?.number }])
    expect(await found('payments', 'п-')).toHaveLength(2)
  })
})
