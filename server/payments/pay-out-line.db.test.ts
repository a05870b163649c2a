import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { givenRefund, proposal, refundNow } from '../refunds/refund-fixture.ts'
import { findLines } from '../statements/statement-line-views.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { expectBalanced, givenLine } from './given-line-fixture.ts'
import { postQueued } from './post-queued.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterEach(() => expectBalanced(app))
afterAll(() => app.close())

const whole = 58_500
const debit = (change: object = {}) =>
  givenLine(app, { direction: 'debit', amount: whole, party: proposal.payee, partyIban: proposal.payeeIban, ...change })
const act = async (line: number, deed: string, body: object, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).post(`/api/statement-lines/${line}/${deed}`).send(body)

describe('a debit line', () => {
  it('is offered the refund that it paid, counts for it, and the refund is returned', async () => {
    const [refundId, line] = [await givenRefund(app, 'ordered'), await debit()]
    const offered = (await (await app.as('clerkZhytomyr')).get(`/api/statement-lines/${line}`)).body
    expect(offered.refundCandidates[0].refund.id).toBe(refundId)
    const answer = await act(line, 'payouts', { refundId })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ state: 'matched', allocated: whole, unmatched: 0, refundCandidates: [] })
    expect(answer.body.entries).toMatchObject([{ kind: 'payout', amount: whole, refundId, reversed: false }])
    expect((await refundNow(app, refundId)).state).toBe('paid')
  })

  it('larger than the refund keeps the rest; several smaller ones return it together', async () => {
    const [refundId, large] = [await givenRefund(app, 'ordered'), await debit({ amount: whole + 300 })]
    expect((await act(large, 'payouts', { refundId })).body).toMatchObject({ state: 'partly', unmatched: 300 })
    const shared = await givenRefund(app, 'ordered')
    for (const amount of [50_000, 8_500]) {
      expect((await refundNow(app, shared)).state).toBe('ordered')
      expect((await act(await debit({ amount }), 'payouts', { refundId: shared })).body.state).toBe('matched')
    }
    expect((await refundNow(app, shared)).state).toBe('paid')
  })

  it('undone is open again, and the refund is back in its list', async () => {
    const [refundId, line] = [await givenRefund(app, 'ordered'), await debit()]
    await act(line, 'payouts', { refundId })
    expect((await act(line, 'undo', { reason: 'Не той рядок' })).body).toMatchObject({
      state: 'unmatched',
      allocated: 0,
    })
    expect((await refundNow(app, refundId)).state).toBe('ordered')
    expect((await act(line, 'payouts', { refundId })).status).toBe(201)
  })

  it('counts for nothing that is not in a list, is unknown, another REM’s, or money that came', async () => {
    const [approved, ordered] = [await givenRefund(app, 'approved'), await givenRefund(app, 'ordered')]
    const [line, credit] = [await debit(), await givenLine(app)]
    expect((await act(line, 'payouts', { refundId: approved })).body.code).toBe('not_ordered')
    expect((await act(line, 'payouts', { refundId: 2_000_000 })).status).toBe(404)
    expect((await act(line, 'payouts', { refundId: ordered }, 'clerkKorosten')).status).toBe(404)
    expect((await act(credit, 'payouts', { refundId: ordered })).body.code).toBe('wrong_direction')
    expect((await act(line, 'payouts', { refundId: 'x' })).body.errors.refundId).toBe('Оберіть повернення.')
    expect((await findLines(app.office.db.reader, [line])).at(0)?.state).toBe('unmatched')
  })

  it('ten times at once counts once', async () => {
    const [refundId, line] = [await givenRefund(app, 'ordered'), await debit()]
    const answers = await Promise.all(Array.from({ length: 10 }, () => act(line, 'payouts', { refundId })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
  })

  it('that brings the list’s own reference back is counted by the office itself', async () => {
    const refundId = await givenRefund(app, 'ordered')
    const line = await debit({ reference: `OBLIK-R-${refundId}`, queued: true })
    expect(await postQueued(app.office, 100)).toEqual({ posted: 1, left: 0 })
    expect((await findLines(app.office.db.reader, [line])).at(0)?.state).toBe('matched')
    expect((await refundNow(app, refundId)).state).toBe('paid')
  })
})
