import { buffer } from 'node:stream/consumers'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountVolume, putConsumption } from '../consumption/consumption-store.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { hasLibreOffice, seenByLibreOffice } from '../xlsx/libreoffice-fixture.ts'
import { readWorkbook } from '../xlsx/read-workbook-fixture.ts'

let app: TestApp
let accountId: number
const manual = [5, 40, 25, 30, 100, 10, 30, 58, 47, 40, 35, 35, 35]
const periodOf = (at: number) => (at === 12 ? '2025-01-01' : `2024-${String(at + 1).padStart(2, '0')}-01`)

beforeAll(async () => {
  app = await makeApp()
  accountId = (await app.office.db.reader('accounts').where('number', '08-080808').first('id')).id
  const month = (at: number, kwh: number): AccountVolume => ({
    accountId,
    period: periodOf(at),
    meter: '000000',
    kind: 'consumed',
    hundredths: kwh * 100,
  })
  await app.office.db.transaction(async (trx) => {
    await putConsumption(trx, [...manual.map((kwh, at) => month(at, kwh)), { ...month(0, 7), period: '2025-02-01' }])
  })
})
afterAll(() => app.close())

const address = (query = 'from=2024-01-01&to=2025-01-01') => `/api/accounts/${accountId}/consumption.xlsx?${query}`
const take = async (query?: string) => {
  const clerk = await app.as('clerkKorosten')
  return clerk
    .get(address(query))
    .parse((response, done) => void buffer(response as never).then((bytes) => done(null, bytes)))
    .expect(200)
}

describe('the history of the manual’s own account', () => {
  it('is exactly its 13 rows, newest first, with real days and numbers below consumer and account', async () => {
    const answer = await take()
    expect(decodeURIComponent(answer.headers['content-disposition'] ?? '')).toContain(
      'Споживання 08-080808 2026-11-18.xlsx',
    )
    const sheet = (await readWorkbook(answer.body)).sheet('Споживання')
    expect([2, 3, 4].map((row) => sheet.getRow(row).getCell(1).value)).toEqual([
      'Споживач: Українець Іван Іванович',
      'Особовий рахунок: 08-080808',
      'Адреса: м. Коростень, вул. Коростенська, буд. 8',
    ])
    expect(sheet.getRow(6).values).toEqual([undefined, 'Розрахунковий період', 'Номер лічильника', 'Обсяг кВт·год'])
    const rows = Array.from({ length: 13 }, (_, at) => sheet.getRow(at + 7))
    expect(rows.map((row) => [row.getCell(1).value, row.getCell(2).value, row.getCell(3).value])).toEqual(
      manual.map((kwh, at) => [new Date(`${periodOf(at)}T00:00:00.000Z`), '000000', kwh]).reverse(),
    )
    expect([rows[0]?.getCell(1).numFmt, rows[0]?.getCell(3).numFmt]).toEqual(['[$-422]dd.mm.yyyy', '#,##0.00'])
    expect([sheet.getRow(20).getCell(1).value, sheet.getRow(20).getCell(3).value]).toEqual(['Разом', 490])
    expect(sheet.rowCount).toBe(20)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 6 })
  })

  it('is the same to another reader, and says which kind of energy where several are asked for', async () => {
    const [sheet] = await readXlsxFile((await take('from=2025-01-01&to=2025-02-01&kinds=consumed,taken')).body)
    expect(sheet?.data.slice(5)).toEqual([
      ['Розрахунковий період', 'Номер лічильника', 'Електрична енергія', 'Обсяг кВт·год'],
      [new Date('2025-02-01'), '000000', 'спожита', 7],
      [new Date('2025-02-01'), '000000', 'відібрана', 7],
      [new Date('2025-01-01'), '000000', 'спожита', 35],
      [new Date('2025-01-01'), '000000', 'відібрана', 35],
      ['Разом, спожита', null, null, 42],
      ['Разом, відібрана', null, null, 42],
    ])
  })

  it.skipIf(!hasLibreOffice)(
    'is the same to LibreOffice',
    async () => {
      const seen = await seenByLibreOffice((await take()).body)
      const kyiv = (at: number) => periodOf(at).split('-').reverse().join('.')
      // The decimal sign is that of the machine's language.
      const rows = seen.slice(6, 19).map(([day, meter, kwh]) => [day, meter, Number(kwh?.replace(',', '.'))])
      expect(rows).toEqual(manual.map((kwh, at) => [kyiv(at), '000000', kwh]).reverse())
    },
    120_000,
  )

  it('leaves a trace, and is another REM’s secret', async () => {
    const trace = await app.office.db.reader('audit').where({ resource: 'accounts', action: 'export' }).first()
    expect(trace).toMatchObject({ resource_id: String(accountId), note: 'rows 13' })
    await (await app.as('clerkZhytomyr')).get(address()).expect(404)
    await (await app.as('administrator')).get(address()).expect(403)
  })

  it('refuses months that end before they begin, naming the field', async () => {
    const clerk = await app.as('clerkKorosten')
    const wrong = await clerk.get(address('from=2025-01-01&to=2024-01-01')).expect(422)
    expect(wrong.body).toMatchObject({ code: 'wrong_period', errors: { to: expect.stringContaining('місяць') } })
    await clerk.get(address('kinds=burnt')).expect(422)
  })
})
