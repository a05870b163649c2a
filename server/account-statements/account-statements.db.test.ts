import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { putDemoConsumption } from '../../seeds/demo/put-consumption.ts'
import { bring, givenOrder } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { testNow } from '../testing/test-template.ts'
import { readWorkbook } from '../xlsx/read-workbook-fixture.ts'
import { composeAccountStatement } from './compose-account-statement.ts'

let app: TestApp
let account: number
let korosten: number

const idOf = async (number: string): Promise<number> =>
  (await app.office.db.reader('accounts').where({ number }).first('id')).id

beforeAll(async () => {
  app = await makeApp()
  account = await idOf('01-01/010/101')
  korosten = await idOf('08-080808')
  await app.office.db.transaction((trx) => putDemoConsumption(trx, '2026-11-18'))
  for (const state of ['awaiting_payment', 'done', 'withdrawn', 'not_performed', 'expired'] as const) {
    await givenOrder(app, state)
    app.clock.set(testNow)
  }
  const paidAndLeft = await givenOrder(app, 'in_progress')
  await bring(app, paidAndLeft, 'withdraw')
})
beforeEach(() => app.clock.set('2027-01-20T08:00:00.000Z'))
afterAll(() => app.close())

const asked = (change: object = {}) => ({
  kind: 'charges_statement',
  accountId: account,
  from: '2026-01-01',
  to: '2027-01-20',
  format: 'pdf',
  ...change,
})
const make = async (change: object = {}, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).post('/api/account-statements').send(asked(change)).responseType('blob')
const textOf = async (bytes: Uint8Array): Promise<string> => (await readPdf(bytes)).text.replaceAll('\u00a0', ' ')

describe('how an account stands', () => {
  it('is what the ledger says: invoices that are owed, less payments, plus money sent back', async () => {
    const sheet = await composeAccountStatement(app.office.db.reader, app.office, {
      kind: 'charges_statement',
      accountId: account,
      from: '2026-01-01',
      to: '2027-01-20',
      order: null,
    })
    const rows = await app.office.db
      .reader('invoices')
      .join('orders', 'orders.id', 'invoices.order_id')
      .join('invoice_balances', 'invoice_balances.invoice_id', 'invoices.id')
      .where('invoices.account_id', account)
      .select('invoices.state', 'invoices.total', 'invoice_balances.paid', { order: 'orders.state' })
    const ended = ['withdrawn', 'not_performed', 'expired']
    const owed = rows.filter(({ state, order }) => state !== 'void' && !ended.includes(order))
    const total = (list: typeof rows, field: 'total' | 'paid') => list.reduce((sum, row) => sum + row[field], 0)
    expect(rows.length).toBeGreaterThanOrEqual(5)
    expect(sheet.closing).toBe(total(owed, 'total') - total(rows, 'paid'))
    expect(sheet.opening).toBe(0)
    expect(sheet.companyOwes).toBe(-sheet.closing)
  })

  it('does not change for a day that is past, whatever comes later', async () => {
    const november = { kind: 'charges_statement' as const, accountId: account, order: null }
    const compose = (from: string, to: string) =>
      composeAccountStatement(app.office.db.reader, app.office, { ...november, from, to })
    const earlier = await compose('2026-01-01', '2026-11-30')
    const later = await compose('2026-12-01', '2027-01-20')
    expect(later.opening).toBe(earlier.closing)
    expect(later.entries.length).toBeGreaterThan(0)
  })
})

describe('a copy made at the desk', () => {
  it('of a statement of charges tells rows, balance and volumes, and that it is not issued', async () => {
    const answer = await make()
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      'Відомість нарахувань та оплат 01-01-010-101 01.01.2026-20.01.2027.pdf',
    )
    const text = await textOf(answer.body)
    for (const said of [
      'Відомість нарахувань та оплат за період з 01.01.2026 до 20.01.2027',
      'Українець Іван Іванович',
      'не виданий документ',
      'Сторно рахунка №',
      'споживач відмовився від послуги',
      '−585,00',
      'переплата споживача становить',
      'Разом спожито',
      'постачальник; його дані за цей період не завантажено',
      'Сторінка 1 з',
      'Голова правління',
    ]) {
      expect(text).toContain(said)
    }
    expect(await app.office.db.reader('documents').where('kind', 'charges_statement')).toEqual([])
  })

  it('of a reconciliation act has both sides’ columns, requisites and signatures', async () => {
    const text = await textOf((await make({ kind: 'reconciliation_act' })).body)
    for (const said of [
      'Акт звіряння взаєморозрахунків',
      'Сальдо на початок періоду',
      'Обороти за період',
      'Сальдо на кінець періоду',
      'Споживач: дебет',
      'заборгованість Оператора на користь Споживача становить',
      'гривень 00 копійок',
      'ЄДРПОУ',
      '(підпис)',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('where nothing ever happened says that nobody owes anybody', async () => {
    const text = await textOf((await make({ kind: 'reconciliation_act', accountId: korosten }, 'clerkKorosten')).body)
    expect(text).toContain('взаємної заборгованості немає')
    expect(text).toContain('Нуль гривень 00 копійок')
  })

  it('as a workbook has the same sums, as figures', async () => {
    const answer = await make({ format: 'xlsx', kind: 'reconciliation_act' })
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    const book = await readWorkbook(answer.body)
    expect(book.names).toEqual(['Розрахунки', 'Обсяги', 'Розрахунки за енергію'])
    const rows = book.sheet('Розрахунки')
    const last = rows.getRow(rows.rowCount)
    const [charged, paid, balance] = [4, 5, 6].map((column) => Number(last.getCell(column).value))
    expect((charged ?? 0) - (paid ?? 0)).toBeCloseTo(balance ?? Number.NaN, 2)
    expect(balance).toBeLessThan(0)
    expect(book.sheet('Обсяги').rowCount).toBeGreaterThan(10)
    expect(String(book.sheet('Розрахунки за енергію').getCell('A1').value)).toContain('не завантажено')
  })

  it('is written down in the audit log', async () => {
    await make({ from: '2026-11-01', to: '2026-11-30' }, 'manager')
    const row = await app.office.db.reader('audit').where('action', 'make_statement').orderBy('id', 'desc').first()
    expect(row).toMatchObject({
      resource: 'accounts',
      resource_id: String(account),
      note: 'Відомість нарахувань та оплат, 01.11.2026–30.11.2026, PDF',
    })
  })

  it('breaks over pages between rows, each page under its own head and number', async () => {
    const { pages } = await readPdf((await make({ from: '2024-03-01', to: '2027-01-20' })).body)
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach((page, index) => {
      expect(page).toContain(`Сторінка ${index + 1} з ${pages.length}`)
    })
  })
})

describe('who may have it', () => {
  it('clerks and managers; nobody of another REM, nobody without a session', async () => {
    for (const persona of ['dispatcherZhytomyr', 'operator', 'administrator'] as const) {
      expect((await make({}, persona)).status, persona).toBe(403)
    }
    expect((await make({}, 'clerkKorosten')).status).toBe(404)
    expect((await make({ accountId: korosten })).status).toBe(404)
    await app.anonymous().post('/api/account-statements').send(asked()).expect(401)
  })

  it('a wrong period or form is named by field, in words', async () => {
    const clerk = await app.as('clerkZhytomyr')
    const refused = async (change: object) => (await clerk.post('/api/account-statements').send(asked(change))).body
    expect(await refused({ from: '2027-01-21' })).toMatchObject({
      code: 'bad_period',
      errors: { to: expect.stringContaining('не раніший') },
    })
    expect(await refused({ to: '2027-01-21' })).toMatchObject({
      errors: { to: expect.stringContaining('сьогоднішню') },
    })
    expect(await refused({ from: '2023-12-31' })).toMatchObject({ errors: { from: expect.any(String) } })
    expect(await refused({ from: '2026-02-30' })).toMatchObject({ errors: { from: expect.stringContaining('існує') } })
    expect(Object.keys((await refused({ kind: 'bill', format: 'doc', colour: 1 })).errors)).toEqual(
      expect.arrayContaining(['kind', 'format', 'colour']),
    )
  })
})
