import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeWindows1251 } from '../money/windows-1251.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { chargesOfSupplier } from './supplier-charge-views.ts'

let app: TestApp
let account: number

beforeAll(async () => {
  app = await makeApp()
  account = (await app.office.db.reader('accounts').where('number', '01-01/010/101').first('id')).id
})
afterAll(() => app.close())

const head = 'Особовий рахунок;Період;Нараховано;Сплачено;Сальдо;Постачальник'
const line = (period: string, sums: string, number = '01-01/010/101') => `${number};${period};${sums};ТОВ «ЖОЕК»`
const file = (...lines: string[]): string => [head, ...lines].join('\r\n')

const bring = async (content: string | Uint8Array, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).post('/api/supplier-charges').attach('files', Buffer.from(content), 'жоек-10.csv')
const standing = () => chargesOfSupplier(app.office.db.reader, account, '2026-01-01', '2026-12-31')

describe('a supplier’s file', () => {
  it('is kept by account, period and supplier, and the newest word counts', async () => {
    const first = await bring(file(line('09.2026', '172,80;172,80;0'), line('10.2026', '1 151,20;0;1 151,20')))
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({ name: 'жоек-10.csv', rows: 2, added: 2, changed: 0 })
    const second = await bring(file(line('10.2026', '1 151,20;1 000,00;151,20'), line('09.2026', '172,80;172,80;0')))
    expect(second.body).toMatchObject({ rows: 2, added: 0, changed: 1 })
    expect(await standing()).toEqual([
      { period: '2026-09-01', supplier: 'ТОВ «ЖОЕК»', charged: 17_280, paid: 17_280, balance: 0 },
      { period: '2026-10-01', supplier: 'ТОВ «ЖОЕК»', charged: 115_120, paid: 100_000, balance: 15_120 },
    ])
    const trace = await app.office.db
      .reader('audit')
      .where('resource', 'supplier-charge-imports')
      .orderBy('id', 'desc')
      .first()
    expect(trace).toMatchObject({ action: 'import', resource_id: String(second.body.id) })
    expect(trace.note).toContain('Додано 0, змінено 1')
  })

  it('brought twice, or by two at once, is one import', async () => {
    const content = file(line('08.2026', '10;10;0'))
    const answers = await Promise.all([bring(content), bring(content), bring(content)])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    const again = await bring(content)
    expect(again.status).toBe(200)
    expect(again.body).toMatchObject({ added: 0, changed: 0 })
    expect((await standing()).filter(({ period }) => period === '2026-08-01')).toHaveLength(1)
  })

  it('in windows-1251, with other columns’ order and commas, is the same', async () => {
    const lines = ['supplier,balance,account,period,charged,paid', 'ПАТ Світло,-3.05,0101010101,2026-07,20.00,23.05']
    const answer = await bring(encodeWindows1251(lines.join('\n')) ?? '')
    expect(answer.status).toBe(201)
    expect((await standing())[0]).toEqual({
      period: '2026-07-01',
      supplier: 'ПАТ Світло',
      charged: 2_000,
      paid: 2_305,
      balance: -305,
    })
  })

  it('is shown in the statement of charges of its period, and only there', async () => {
    const clerk = await app.as('clerkZhytomyr')
    const textFor = async (from: string, to: string): Promise<string> => {
      const asked = { kind: 'charges_statement', accountId: account, from, to, format: 'pdf' }
      const { body } = await clerk.post('/api/account-statements').send(asked).responseType('blob').expect(200)
      return (await readPdf(body)).text.replaceAll('\u00a0', ' ')
    }
    expect(await textFor('2026-09-01', '2026-10-31')).toContain('09.2026 ТОВ «ЖОЕК» 172,80')
    expect(await textFor('2026-01-01', '2026-06-30')).toContain('його дані за цей період не завантажено')
  })
})

describe('a wrong file', () => {
  it('is refused whole, every line of it named with its fault', async () => {
    const before = await standing()
    const answer = await bring(
      file(
        line('11.2026', '1;1;0'),
        line('листопад', '1;1;0'),
        line('11.2026', 'сто;1;0'),
        line('11.2026', '1;1;0', '99-999999'),
        line('11.2026', '2;2;0'),
      ),
    )
    expect(answer.status).toBe(422)
    expect(answer.body.code).toBe('damaged_supplier_file')
    expect(answer.body.errors.files).toContain('Рядок 3: період «листопад»')
    expect(answer.body.errors.files).toContain('Рядок 4: нараховано «сто»')
    expect(answer.body.errors.files).toContain('Рядок 6: повторює рядок 2')
    expect(await standing()).toEqual(before)
  })

  it('that names an account nobody knows, or has no columns or lines, is refused too', async () => {
    const refused = async (content: string): Promise<string> => (await bring(content)).body.errors.files
    expect(await refused(file(line('11.2026', '1;1;0', '99-999999')))).toContain(
      'Рядок 2: рахунка 99999999 не знайдено',
    )
    expect(await refused('Рахунок;Період\n1;2')).toContain('бракує стовпців «нараховано», «сплачено»')
    expect(await refused(head)).toContain('немає жодного рядка')
    expect(await refused(`${head}\n"01-01;10.2026`)).toContain('лапки')
  })

  it('with a supplier’s name in bare quotes is no fault of the file', async () => {
    expect((await bring(`${head}\n01-01/010/101;04.2026;1;1;0;ТОВ "Світло"`)).status).toBe(201)
    expect((await standing()).find(({ period }) => period === '2026-04-01')?.supplier).toBe('ТОВ "Світло"')
  })

  it('about another REM’s account looks like one about nobody’s', async () => {
    const answer = await bring(file(line('10.2026', '1;1;0')), 'clerkKorosten')
    expect(answer.body.errors.files).toContain('не знайдено')
    expect((await bring(file(line('06.2026', '1;1;0')), 'manager')).status).toBe(201)
  })
})

it('is brought by clerks and managers alone, who also see what was brought', async () => {
  for (const persona of ['dispatcherZhytomyr', 'operator', 'administrator'] as const) {
    expect((await bring(file(line('05.2026', '1;1;0')), persona)).status, persona).toBe(403)
    await (await app.as(persona)).get('/api/supplier-charge-imports').expect(403)
  }
  const { body } = await (await app.as('manager')).get('/api/supplier-charge-imports').expect(200)
  expect(body[0]).toMatchObject({ name: 'жоек-10.csv', importedBy: expect.any(String) })
})
