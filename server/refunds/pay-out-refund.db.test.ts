import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { payOutByItself, payOutRefund, refundsForLine, undoPayout } from './pay-out-refund.ts'
import { payoutsOfLine } from './payout-views.ts'
import { ask, givenLine, givenRefund, proposal, refundNow, refundsOf } from './refund-fixture.ts'
import { markedPurpose } from './refund-marks.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const write = <T>(work: Parameters<typeof app.office.db.transaction<T>>[0]) => app.office.db.transaction(work)
const payOut = (
  refundId: number,
  lineId: number,
  amount: number,
  persona: 'clerkZhytomyr' | 'clerkKorosten' = 'clerkZhytomyr',
) => write((trx) => payOutRefund(trx, app.office, app.actor(persona), { refundId, lineId, amount }))
const undo = (id: number) => write((trx) => undoPayout(trx, app.office, app.actor('clerkZhytomyr'), id))
const balance = (lineId: number) => app.office.db.reader('statement_line_balances').where({ line_id: lineId }).first()
const stateOf = async (id: number) => (await refundNow(app, id)).state

describe('a debit line closes a refund', () => {
  it('when it covers it, and the line is accounted for', async () => {
    const refund = await givenRefund(app, 'ordered')
    const line = await givenLine(app)
    await payOut(refund, line.id, 58_500)
    expect(await stateOf(refund)).toBe('paid')
    expect(Number((await balance(line.id)).allocated)).toBe(58_500)
    const page = await (await app.as('manager')).get(`/api/refunds/${refund}`)
    expect(page.body).toMatchObject({ stateLabel: 'Повернено', paidOut: 58_500, actions: [] })
  })

  it('in parts: the last one closes it', async () => {
    const refund = await givenRefund(app, 'ordered')
    const [first, last] = [await givenLine(app, { amount: 8_500 }), await givenLine(app, { amount: 50_000 })]
    await payOut(refund, first.id, 8_500)
    expect(await stateOf(refund)).toBe('ordered')
    await payOut(refund, last.id, 50_000)
    expect(await stateOf(refund)).toBe('paid')
  })

  it('never more than it still needs, than the line has, or from money that came', async () => {
    const refund = await givenRefund(app, 'ordered')
    const line = await givenLine(app, { amount: 90_000 })
    await expect(payOut(refund, line.id, 58_501)).rejects.toMatchObject({ code: 'payout_too_large' })
    await expect(payOut(refund, line.id, 90_001)).rejects.toMatchObject({ code: 'line_overdrawn' })
    const credit = await givenLine(app, { direction: 'credit' })
    await expect(payOut(refund, credit.id, 100)).rejects.toMatchObject({ code: 'line_direction' })
    expect(Number((await balance(line.id)).allocated)).toBe(0)
  })

  it.each(['due', 'proposed', 'approved'] as const)('not while it is %s', async (state) => {
    const refund = await givenRefund(app, state)
    await expect(payOut(refund, (await givenLine(app)).id, 58_500)).rejects.toMatchObject({ code: 'not_ordered' })
  })

  it('nor by a clerk of another REM', async () => {
    const refund = await givenRefund(app, 'ordered')
    const line = await givenLine(app)
    await expect(payOut(refund, line.id, 58_500, 'clerkKorosten')).rejects.toMatchObject({ code: 'not_found' })
    const id = await payOut(refund, line.id, 58_500)
    await expect(write((trx) => undoPayout(trx, app.office, app.actor('clerkKorosten'), id))).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('once: of twenty clerks at one line one is counted', async () => {
    const refund = await givenRefund(app, 'ordered')
    const line = await givenLine(app)
    const done = await Promise.allSettled(Array.from({ length: 20 }, () => payOut(refund, line.id, 58_500)))
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(Number((await balance(line.id)).allocated)).toBe(58_500)
  })

  it('in a closed month as a correction of today', async () => {
    const refund = await givenRefund(app, 'ordered')
    const line = await givenLine(app, { bookedOn: '2026-09-30' })
    const closed = { month: '2026-09', closed_at: '2026-10-05T08:00:00.000Z', closed_by_name: 'Тест' }
    await write((trx) => trx('closed_months').insert(closed))
    await payOut(refund, line.id, 58_500)
    expect(await payoutsOfLine(app.office.db.reader, line.id)).toMatchObject([
      { postedOn: '2026-11-18', refundId: refund },
    ])
  })
})

describe('an undone payout', () => {
  it('is an opposite entry: the refund is back in its list, the line free again', async () => {
    const refund = await givenRefund(app, 'ordered')
    const line = await givenLine(app)
    const id = await payOut(refund, line.id, 58_500)
    const undoing = await undo(id)
    expect(await stateOf(refund)).toBe('ordered')
    expect(Number((await balance(line.id)).allocated)).toBe(0)
    expect(await payoutsOfLine(app.office.db.reader, line.id)).toMatchObject([
      { id, amount: 58_500, undoneById: undoing },
      { id: undoing, amount: -58_500, reversesId: id },
    ])
    await expect(undo(id)).rejects.toMatchObject({ code: 'already_undone' })
    await expect(undo(undoing)).rejects.toMatchObject({ code: 'not_found' })
    await payOut(refund, line.id, 58_500)
    expect(await stateOf(refund)).toBe('paid')
  })
})

describe('a transfer that the bank did not carry out', () => {
  it('stays in its list as cancelled, and the debt is due anew', async () => {
    const refund = await givenRefund(app, 'ordered')
    const { orderId, listId } = await refundNow(app, refund)
    const answer = await ask(app, 'manager', refund, 'bounce', { reason: 'Рахунок закрито' })
    expect(answer.body).toMatchObject({ state: 'cancelled', reason: 'Рахунок закрито', listId })
    expect(await refundsOf(app, orderId)).toMatchObject([
      { id: refund, state: 'cancelled', amount: 58_500 },
      { state: 'due', amount: 58_500, cause: 'withdrawn' },
    ])
  })

  it('but not where the bank has paid a part of it', async () => {
    const refund = await givenRefund(app, 'ordered')
    await payOut(refund, (await givenLine(app, { amount: 100 })).id, 100)
    const answer = await ask(app, 'manager', refund, 'bounce', { reason: 'Рахунок закрито' })
    expect([answer.status, answer.body.code]).toEqual([409, 'paid_out'])
  })
})

describe('a debit line by itself', () => {
  const byItself = (line: Awaited<ReturnType<typeof givenLine>>) =>
    write((trx) => payOutByItself(trx, app.office, line))

  it('closes the refund that its reference or purpose names', async () => {
    for (const name of ['reference', 'purpose'] as const) {
      const refund = await givenRefund(app, 'ordered')
      const words = { reference: `OBLIK-R-${refund}`, purpose: markedPurpose(refund, 'Повернення') }
      expect(await byItself(await givenLine(app, { [name]: words[name] })), name).toBe(true)
      expect(await stateOf(refund)).toBe('paid')
    }
  })

  it('closes nothing where anything speaks against it', async () => {
    const refund = await givenRefund(app, 'ordered')
    const purpose = markedPurpose(refund, 'Повернення')
    const doubtful = [
      await givenLine(app),
      await givenLine(app, { purpose, amount: 58_400 }),
      await givenLine(app, { purpose, partyIban: 'UA903052992990004149123456789' }),
      await givenLine(app, { purpose, direction: 'credit' }),
    ]
    for (const line of doubtful) expect(await byItself(line)).toBe(false)
    const early = await givenRefund(app, 'approved')
    expect(await byItself(await givenLine(app, { purpose: markedPurpose(early, 'Повернення') }))).toBe(false)
    expect([await stateOf(refund), await stateOf(early)]).toEqual(['ordered', 'approved'])
  })

  it('offers what it may have paid, best first, within the clerk’s REM', async () => {
    const refund = await givenRefund(app, 'ordered')
    const line = await givenLine(app, { purpose: markedPurpose(refund, 'Повернення'), amount: 58_499 })
    const [best] = await refundsForLine(app.office.db.reader, app.actor('clerkZhytomyr'), line)
    expect(best).toMatchObject({ refund: { id: refund, payee: proposal.payee }, amount: 58_499 })
    expect(best?.reasons[0]).toMatchObject({ code: 'reference', uk: `Названо повернення № ${refund}` })
    expect(await refundsForLine(app.office.db.reader, app.actor('clerkKorosten'), line)).toEqual([])
  })
})
