import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCompany } from '../company/company-views.ts'
import { sealCode } from '../seal/sealed-text.ts'
import type { ParsedLine } from '../statements/parsed-statement.ts'
import { fileIn } from '../statements/statement-fixture.ts'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { readWorkbook } from '../xlsx/read-workbook-fixture.ts'
import { givenLine, invoiceOf } from './given-line-fixture.ts'

const rnokpp = '3184710691'
const edrpou = '22048622'
const payer = 'Ґалаґан Їржі В’ячеславович'

let app: TestApp
let billed: number
let lines: { id: number; party: string; partyCode: string | null }[]

const billPayer = async (orderId: number) => {
  const { version } = await orderNow(app, orderId)
  const event = { event: 'join', input: { payer, payerCode: rnokpp }, version }
  expect((await (await app.as('clerkZhytomyr')).post(`/api/orders/${orderId}/events`).send(event)).status).toBe(200)
}

const line = (place: number, change: Partial<ParsedLine>): ParsedLine => ({
  place,
  direction: 'credit',
  bookedOn: '2026-11-18',
  amount: 1_000 + place,
  party: payer,
  partyCode: rnokpp,
  partyIban: 'UA213223130000026007233566001',
  documentNumber: String(place),
  purpose: 'Оплата послуг',
  reference: null,
  bankId: `codes-${place}`,
  ...change,
})

beforeAll(async () => {
  app = await makeApp()
  billed = await givenOrder(app, 'awaiting_confirmation')
  const clerk = await app.as('clerkZhytomyr')
  await billPayer(billed)
  const { number, total } = await invoiceOf(app, billed)
  const { iban } = await readCompany(app.office.db.reader)
  const file = fileIn('camt053', iban, [
    line(1, { purpose: `Оплата за рахунком № ${number}`, amount: total + 500 }),
    line(2, { direction: 'debit' }),
    line(3, { party: 'ТОВ «Ромашка»', partyCode: edrpou }),
  ])
  expect((await clerk.post('/api/statements').attach('files', file, 'виписка.xml')).body).toMatchObject({ posted: 1 })
  lines = (await clerk.get('/api/statement-lines')).body
  await bring(app, billed, 'withdraw')
})
afterAll(() => app.close())

const tables = async (): Promise<string[]> => {
  const { db } = app.office
  return db.engine === 'sqlite'
    ? db.reader('sqlite_master').where({ type: 'table' }).pluck('name')
    : db
        .reader('information_schema.tables')
        .where({ table_schema: 'public', table_type: 'BASE TABLE' })
        .pluck('table_name')
}

describe('a person’s code, given with a bill and told by the bank', () => {
  it('stands in no row of any table after billing, importing, posting and a refund', async () => {
    const names = await tables()
    expect(names).toEqual(expect.arrayContaining(['invoices', 'statement_lines', 'audit', 'refunds']))
    for (const name of names) {
      const holding = (await app.office.db.reader(name).select()).filter((row) => JSON.stringify(row).includes(rnokpp))
      expect([name, holding]).toEqual([name, []])
    }
    const kept = await app.office.db.reader('statement_lines').whereNotNull('party_code_sealed')
    expect(kept).toHaveLength(3)
  })

  it('is told to those who read personal documents, of the invoice, of the line and to whom money goes back', async () => {
    const clerk = await app.as('clerkZhytomyr')
    const filter = JSON.stringify({ payerCode: rnokpp })
    const invoices = (await clerk.get('/api/invoices').query({ filter })).body
    expect(invoices).toMatchObject([{ orderId: billed, payerCode: rnokpp }])
    const saved = await clerk
      .get('/api/invoices/export.xlsx')
      .query({ filter })
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
      })
    expect((await readWorkbook(saved.body)).sheet('Рахунки').getCell('G2').value).toBe(rnokpp)
    expect((await clerk.get(`/api/orders/${billed}`)).body.invoices).toMatchObject([{ payerCode: rnokpp }])
    expect(lines.map(({ partyCode }) => partyCode).toSorted()).toEqual([edrpou, rnokpp, rnokpp])
    const own = lines.find(({ party }) => party === payer)?.id
    const page = (await clerk.get(`/api/statement-lines/${own}`)).body
    expect(page).toMatchObject({ partyCode: rnokpp })
    const [refund] = await app.office.db.reader('refunds').where({ order_id: billed })
    expect((await clerk.get(`/api/refunds/${refund.id}`)).body.prefill.payeeCode).toBe(rnokpp)
  })

  it('finds its payer’s open invoice, and neither code nor index goes out with the candidate', async () => {
    const order = await givenOrder(app, 'awaiting_confirmation')
    const clerk = await app.as('clerkZhytomyr')
    await billPayer(order)
    const partyCode = sealCode(app.office.seal, rnokpp)
    const asked = await givenLine(app, { party: 'ФОП', amount: 7, partyCode })
    const { candidates } = (await clerk.get(`/api/statement-lines/${asked}`)).body
    expect(candidates).toMatchObject([{ reasons: [{ code: 'payer_code', uk: 'Код платника той самий' }] }])
    expect(candidates[0].invoice.number).toBe((await invoiceOf(app, order)).number)
    for (const secret of [rnokpp, partyCode.index]) expect(JSON.stringify(candidates)).not.toContain(secret)
  })
})
