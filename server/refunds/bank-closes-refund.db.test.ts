import { XMLParser } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeCamt } from '../../seeds/demo/write-camt.ts'
import { readCompany } from '../company/company-views.ts'
import type { ParsedLine } from '../statements/parsed-statement.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { givenRefund, makeList, proposal, refundNow } from './refund-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

interface Transfer {
  PmtId: { EndToEndId: string }
  Amt: { InstdAmt: string }
  Cdtr: { Nm: string }
  CdtrAcct: { Id: { IBAN: string } }
  RmtInf: { Ustrd: string }
}

/** The bank carries our own file out: what it was told comes back as debit lines. */
const carriedOut = async (listId: number): Promise<ParsedLine[]> => {
  const answer = await (await app.as('clerkZhytomyr'))
    .get(`/api/refund-lists/${listId}/pain001`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)))
    })
  const { PmtInf } = new XMLParser({ parseTagValue: false }).parse(answer.body.toString('utf8')).Document
    .CstmrCdtTrfInitn
  return [PmtInf.CdtTrfTxInf].flat().map(
    (transfer: Transfer, index: number): ParsedLine => ({
      place: index + 1,
      direction: 'debit',
      bookedOn: '2026-11-18',
      amount: Math.round(Number(transfer.Amt.InstdAmt) * 100),
      party: transfer.Cdtr.Nm,
      partyCode: null,
      partyIban: transfer.CdtrAcct.Id.IBAN,
      documentNumber: String(index + 1),
      purpose: transfer.RmtInf.Ustrd,
      reference: transfer.PmtId.EndToEndId,
      bankId: `${listId}-${index}`,
    }),
  )
}

const importLines = async (lines: ParsedLine[]) => {
  const { iban } = await readCompany(app.office.db.reader)
  const statement = { iban, startsOn: '2026-11-18', endsOn: '2026-11-18', opening: null, closing: null, lines }
  return (await app.as('clerkZhytomyr'))
    .post('/api/statements')
    .attach('files', Buffer.from(writeCamt(statement)), 'v.xml')
}

describe('a payment list goes to the bank and comes back in its statement', () => {
  it('and closes every refund by itself; importing it again pays nothing twice', async () => {
    const refunds = [await givenRefund(app, 'approved'), await givenRefund(app, 'approved')]
    const list = (await makeList(app, 'clerkZhytomyr', ...refunds)).body
    const lines = await carriedOut(list.id)
    const first = await importLines(lines)
    expect([first.status, first.body.added, first.body.queued]).toEqual([201, 2, 0])
    for (const id of refunds) expect((await refundNow(app, id)).state).toBe('paid')
    const again = await importLines(lines.toReversed())
    expect(again.body.added).toBe(0)
    expect(await app.office.db.reader('payouts')).toHaveLength(2)
    const shown = await (await app.as('manager')).get(`/api/refund-lists/${list.id}`)
    expect(shown.body).toMatchObject({ refunds: 2, paid: 2 })
  })

  it('and what the bank reworded is paid out and taken back by a clerk', async () => {
    const refund = await givenRefund(app, 'approved')
    const list = (await makeList(app, 'clerkZhytomyr', refund)).body
    const [line] = await carriedOut(list.id)
    if (!line) throw new Error('the list is empty')
    const reworded = { ...line, reference: null, purpose: 'Повернення коштів споживачу' }
    expect((await importLines([reworded])).status).toBe(201)
    expect((await refundNow(app, refund)).state).toBe('ordered')
    const clerk = await app.as('clerkZhytomyr')
    const [row] = (await clerk.get('/api/statement-lines').query({ filter: '{"state":"unmatched"}' })).body
    const desk = (await clerk.get(`/api/statement-lines/${row.id}`)).body
    expect(desk.refundCandidates[0]).toMatchObject({ refund: { id: refund, payeeIban: proposal.payeeIban } })
    await clerk.post(`/api/statement-lines/${row.id}/payouts`).send({ refundId: refund }).expect(201)
    expect((await refundNow(app, refund)).state).toBe('paid')
    await clerk.post(`/api/statement-lines/${row.id}/undo`).send({ reason: 'Не той рядок' }).expect(200)
    expect((await refundNow(app, refund)).state).toBe('ordered')
  })
})
