import { XMLParser } from 'fast-xml-parser'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { testNow } from '../testing/test-template.ts'
import { makeRefundList } from './make-refund-list.ts'
import { ask, givenRefund, makeList, proposal, refundNow } from './refund-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
beforeEach(() => app.clock.set(testNow))
afterAll(() => app.close())

const numbers = (): Promise<string[]> => app.office.db.reader('refund_lists').orderBy('number').pluck('number')
const numbersOf = (year: number, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `РП-${year}-${String(place + 1).padStart(6, '0')}`)

const download = async (id: number, form: 'csv' | 'pain001') =>
  (await app.as('clerkZhytomyr'))
    .get(`/api/refund-lists/${id}/${form}`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)))
    })

describe('a payment list', () => {
  it('takes approved refunds and sends them on together', async () => {
    const refunds = [await givenRefund(app, 'approved'), await givenRefund(app, 'approved')]
    const answer = await makeList(app, 'clerkZhytomyr', ...refunds)
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ number: 'РП-2026-000001', total: 117_000, refunds: 2, paid: 0 })
    for (const id of refunds)
      expect(await refundNow(app, id)).toMatchObject({ state: 'ordered', listId: answer.body.id })
    const listed = await (await app.as('manager')).get('/api/refunds').query({ filter: `{"listId":${answer.body.id}}` })
    expect(listed.body.map(({ listNumber }: { listNumber: string }) => listNumber)).toEqual(
      Array(2).fill('РП-2026-000001'),
    )
    expect(
      (await (await app.as('manager')).get('/api/refund-lists').query({ filter: '{"q":"000001"}' })).body,
    ).toHaveLength(1)
  })

  it('is made whole or not at all, and gives its number back', async () => {
    const approved = await givenRefund(app, 'approved')
    const proposed = await givenRefund(app, 'proposed')
    const before = await numbers()
    const answer = await makeList(app, 'clerkZhytomyr', approved, proposed)
    expect([answer.status, answer.body.code]).toEqual([409, 'not_approved'])
    expect(answer.body.refundIds).toEqual([proposed])
    expect((await refundNow(app, approved)).state).toBe('approved')
    expect(await numbers()).toEqual(before)
    await expect(
      app.office.db.transaction(async (trx) => {
        await makeRefundList(trx, app.office, app.actor('manager'), [approved])
        throw new Error('the power is cut')
      }),
    ).rejects.toThrow('the power is cut')
    expect((await makeList(app, 'manager', approved)).status).toBe(201)
    const now = await numbers()
    expect(now).toEqual(numbersOf(2026, now.length))
  })

  it('holds each refund once, however many make it at once, and numbers stay gapless', async () => {
    const shared = await givenRefund(app, 'approved')
    const own = await Promise.all(Array.from({ length: 5 }, () => givenRefund(app, 'approved')))
    const answers = await Promise.all(
      own.flatMap((id) => [makeList(app, 'clerkZhytomyr', shared, id), makeList(app, 'manager', id, shared)]),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
    expect(
      (await Promise.all(own.map((id) => refundNow(app, id)))).filter(({ state }) => state === 'ordered'),
    ).toHaveLength(1)
    const now = await numbers()
    expect(now).toEqual(numbersOf(2026, now.length))
  })

  it('begins to count anew at midnight in Kyiv', async () => {
    const [first, second] = [await givenRefund(app, 'approved'), await givenRefund(app, 'approved')]
    app.clock.set('2026-12-31T21:59:59.000Z')
    expect((await makeList(app, 'manager', first)).body.number).toMatch(/^РП-2026-/)
    app.clock.set('2026-12-31T22:00:00.000Z')
    expect((await makeList(app, 'manager', second)).body.number).toBe('РП-2027-000001')
  })

  it('is the only way into it: the event alone is refused', async () => {
    const id = await givenRefund(app, 'approved')
    expect((await ask(app, 'manager', id, 'order', { listId: 1 })).body.code).toBe('only_through_list')
    expect((await refundNow(app, id)).state).toBe('approved')
  })
})

describe('its files', () => {
  it('tell the bank the same sums as the list, and the same bytes each time', async () => {
    const ids = [await givenRefund(app, 'approved'), await givenRefund(app, 'approved')]
    const list = (await makeList(app, 'clerkZhytomyr', ...ids)).body
    const xml = await download(list.id, 'pain001')
    expect(xml.headers['content-type']).toContain('application/xml')
    const { GrpHdr, PmtInf } = new XMLParser({ parseTagValue: false }).parse(xml.body.toString('utf8')).Document
      .CstmrCdtTrfInitn
    expect([GrpHdr.CtrlSum, GrpHdr.NbOfTxs]).toEqual(['1170.00', '2'])
    expect(PmtInf.CdtTrfTxInf.map((each: { PmtId: { EndToEndId: string } }) => each.PmtId.EndToEndId)).toEqual(
      ids.map((id) => `OBLIK-R-${id}`),
    )
    expect(PmtInf.CdtTrfTxInf[0].CdtrAcct.Id.IBAN).toBe(proposal.payeeIban)
    const csv = await download(list.id, 'csv')
    expect(csv.body.toString('utf8').split('\r\n')).toHaveLength(4)
    for (const [form, first] of [
      ['pain001', xml],
      ['csv', csv],
    ] as const) {
      expect((await download(list.id, form)).body.equals(first.body)).toBe(true)
    }
  })

  it('leave a trace of who took them: they tell payees’ codes and accounts', async () => {
    const list = (await makeList(app, 'clerkZhytomyr', await givenRefund(app, 'approved'))).body
    await download(list.id, 'csv')
    await download(list.id, 'pain001')
    const trace = { action: 'export', resource: 'refund-lists', resource_id: String(list.id) }
    expect(await app.office.db.reader('audit').where(trace).orderBy('id').pluck('note')).toEqual(['csv', 'pain.001'])
  })

  it('are for those alone who may order, in their own REM', async () => {
    const list = (await makeList(app, 'clerkZhytomyr', await givenRefund(app, 'approved'))).body
    for (const form of ['csv', 'pain001']) {
      const path = `/api/refund-lists/${list.id}/${form}`
      expect((await (await app.as('clerkKorosten')).get(path)).status).toBe(404)
      for (const persona of ['dispatcherZhytomyr', 'operator', 'administrator'] as const) {
        expect((await (await app.as(persona)).get(path)).status).toBe(403)
      }
    }
    expect((await (await app.as('clerkKorosten')).get('/api/refund-lists')).body).toEqual([])
    expect((await makeList(app, 'clerkKorosten', await givenRefund(app, 'approved'))).status).toBe(404)
    expect((await makeList(app, 'operator', await givenRefund(app, 'approved'))).status).toBe(403)
  })
})
