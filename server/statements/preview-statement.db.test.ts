import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCompany } from '../company/company-views.ts'
import { invoicesOfOrder } from '../invoices/invoice-views.ts'
import { givenOrder } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { ParsedLine } from './parsed-statement.ts'
import { fileIn, givenLines } from './statement-fixture.ts'

let app: TestApp
let iban: string
let clerk: Awaited<ReturnType<TestApp['as']>>
beforeAll(async () => {
  app = await makeApp()
  iban = (await readCompany(app.office.db.reader)).iban
  clerk = await app.as('clerkZhytomyr')
})
afterAll(() => app.close())

const look = async (bytes: Buffer) =>
  (await clerk.post('/api/statements/preview').attach('files', bytes, 'виписка')).body
const bring = async (bytes: Buffer) => (await clerk.post('/api/statements').attach('files', bytes, 'виписка')).body

/** Of an order that waits for its money: the line that brings it. */
const paying = async (line: ParsedLine | undefined): Promise<{ line: ParsedLine; number: string; orderId: number }> => {
  const orderId = await givenOrder(app, 'awaiting_payment')
  const invoice = (await invoicesOfOrder(app.office.db.reader, orderId)).at(-1)
  if (!line || !invoice) throw new Error('nothing to pay')
  const purpose = `Оплата за рахунком № ${invoice.number}`
  const paid = { ...line, direction: 'credit' as const, amount: invoice.total, purpose, reference: invoice.number }
  return { line: paid, number: invoice.number, orderId }
}

describe('the preview of a statement', () => {
  it('tells of every line whether it is known already, and changes nothing', async () => {
    const lines = givenLines(30, 1)
    await bring(fileIn('camt053', iban, lines.slice(0, 10)))
    const countLines = async () => Number((await app.office.db.reader('statement_lines').count({ n: '*' }).first())?.n)
    const before = await countLines()
    const preview = await look(fileIn('client_bank', iban, lines))
    expect(preview).toMatchObject({ form: 'client_bank', iban, balanceChecked: true, alreadyImported: null })
    expect(preview.counts).toMatchObject({ lines: 30, added: 20, repeated: 10 })
    expect(preview.counts.credits + preview.counts.debits).toBe(20)
    expect(preview.opening + preview.credits - preview.debits).toBe(preview.closing)
    expect(preview.lines.filter((line: { repeated: boolean }) => line.repeated)).toHaveLength(10)
    expect(await countLines()).toBe(before)
    expect(await bring(fileIn('client_bank', iban, lines))).toMatchObject({ added: 20, repeated: 10 })
  })

  it('tells who imported this very file, and when', async () => {
    const bytes = fileIn('privatbank', iban, givenLines(5, 2))
    const { id } = await bring(bytes)
    const preview = await look(bytes)
    const by = app.actor('clerkZhytomyr').name
    expect(preview.alreadyImported).toEqual({ id, importedAt: '2026-11-18T08:00:00.000Z', by })
    expect(preview).toMatchObject({ balanceChecked: false, counts: { added: 0, repeated: 5 } })
  })

  it('says how large a file may be where one is larger', async () => {
    const call = clerk.post('/api/statements/preview').attach('files', Buffer.alloc(21 * 1024 * 1024), 'виписка')
    const { status, body } = await call
    expect([status, body.errors.files]).toEqual([422, 'Файл «виписка» завеликий: не більше 20 МБ кожен.'])
  })

  it('refuses a movement of a year that was mistyped', async () => {
    const { status, body } = await clerk.post('/api/statements/preview').attach(
      'files',
      fileIn(
        'privatbank',
        iban,
        givenLines(1, 4).map((line) => ({ ...line, bookedOn: '1026-11-20' })),
      ),
      'виписка',
    )
    expect([status, body.code]).toEqual([422, 'damaged_statement'])
  })

  it('shows no more than 500 lines, and counts them all', async () => {
    const preview = await look(fileIn('privatbank', iban, givenLines(520, 3)))
    expect([preview.lines.length, preview.counts.lines]).toEqual([500, 520])
  })

  it('tells which lines will post themselves and to what; the import then does just that', async () => {
    const lines = givenLines(6, 4)
    const { line, number, orderId } = await paying(lines[1])
    const order = await app.office.db.reader('orders').where({ id: orderId }).first('number')
    const bytes = fileIn('camt053', iban, [...lines.slice(2), line])
    const preview = await look(bytes)
    const willPost = preview.lines.filter((each: { willPostTo: unknown }) => each.willPostTo)
    expect(willPost).toEqual([
      expect.objectContaining({ purpose: line.purpose, willPostTo: { number, orderNumber: order.number } }),
    ])
    expect(preview.counts.willPost).toBe(1)
    const statement = await bring(bytes)
    expect(statement).toMatchObject({ added: 5, posted: 1, queued: 0, allocated: line.amount })
    expect(statement.unmatched).toBe(statement.credits - line.amount)
    expect((await invoicesOfOrder(app.office.db.reader, orderId)).at(-1)).toMatchObject({ state: 'paid' })
    const again = await look(fileIn('privatbank', iban, [...lines.slice(2), line]))
    expect(again.counts).toMatchObject({ added: 0, willPost: 0, withCandidates: 0, withoutCandidates: 0 })
  })
})

describe('the list of statements', () => {
  it('is found by name and period and sorted, with what became of each one’s money', async () => {
    const { id } = await bring(fileIn('camt053', iban, givenLines(7, 6)))
    const asked = (filter: object) =>
      clerk.get('/api/statements').query({ filter: JSON.stringify(filter), sort: '["endsOn","ASC"]', range: '[0,9]' })
    const all = await asked({})
    expect(all.body.map((row: { endsOn: string }) => row.endsOn)).toEqual(
      all.body.map((row: { endsOn: string }) => row.endsOn).toSorted(),
    )
    for (const row of all.body) expect(row.allocated + row.unmatched + row.notOurs).toBeLessThanOrEqual(row.credits)
    const { startsOn, endsOn } = (await clerk.get(`/api/statements/${id}`)).body
    const within = await asked({ startsOn_gte: startsOn, endsOn_lte: endsOn })
    expect(within.body.map((row: { id: number }) => row.id)).toContain(id)
    expect((await asked({ q: 'немає такої' })).headers['content-range']).toBe('statements */0')
    expect((await asked({ q: 'виписка' })).body.length).toBe(all.body.length)
  })
})

describe('who may import and see statements', () => {
  const bytes = () => fileIn('camt053', iban, givenLines(3, 9))

  it('a clerk imports; manager and clerk see; others do neither', async () => {
    for (const persona of ['manager', 'dispatcherZhytomyr', 'operator', 'administrator'] as const) {
      const agent = await app.as(persona)
      for (const path of ['/api/statements', '/api/statements/preview']) {
        expect((await agent.post(path).attach('files', bytes(), 'виписка')).status, persona).toBe(403)
      }
      expect((await agent.get('/api/statements')).status, persona).toBe(persona === 'manager' ? 200 : 403)
    }
  })

  it('the file itself tells of every REM’s payers: it opens for who brought it and for the company’s own', async () => {
    const { id } = await bring(bytes())
    const statusFor = async (persona: 'clerkZhytomyr' | 'clerkKorosten' | 'manager' | 'operator') =>
      (await (await app.as(persona)).get(`/api/statements/${id}/file`)).status
    expect(await statusFor('clerkZhytomyr')).toBe(200)
    expect(await statusFor('manager')).toBe(200)
    expect(await statusFor('clerkKorosten')).toBe(403)
    expect(await statusFor('operator')).toBe(403)
  })
})
