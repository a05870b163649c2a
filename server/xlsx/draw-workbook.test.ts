import { expect, test, vi } from 'vitest'
import { drawWorkbook } from './draw-workbook.ts'
import { readWorkbook } from './read-workbook-fixture.ts'
import type { Workbook, WorkbookCell } from './workbook.ts'

// a thread takes a second to start on a quiet machine
vi.setConfig({ testTimeout: 60_000 })

const columns: Workbook['sheets'][number]['columns'] = [
  { title: 'Номер', kind: 'text', width: 16 },
  { title: 'Дата', kind: 'date', width: 12 },
  { title: 'Заявка', kind: 'number', width: 10 },
  { title: 'Сума', kind: 'money', width: 14 },
  { title: 'Обсяг', kind: 'kwh', width: 12 },
  { title: 'Рядків', kind: 'count', width: 10 },
]

const drawn = async (rows: readonly (readonly WorkbookCell[])[], change: Partial<Workbook['sheets'][number]> = {}) =>
  readWorkbook(
    await drawWorkbook({ title: 'Реєстр рахунків', sheets: [{ name: 'Рахунки', columns, rows, ...change }] }),
  )

test('kopiykas become hryvnias, days real dates, and the file says what it is', async () => {
  const book = await drawn([['2026-000001', '2026-11-21', 556001, 123456, 35.5, 2]])
  const row = book.sheet('Рахунки').getRow(2)
  expect(row.getCell(1).value).toBe('2026-000001')
  expect(row.getCell(2).value).toEqual(new Date('2026-11-21T00:00:00.000Z'))
  expect(row.getCell(2).numFmt).toBe('[$-422]dd.mm.yyyy')
  expect(row.getCell(3).value).toBe(556001)
  expect(row.getCell(4).value).toBe(1234.56)
  expect(row.getCell(4).numFmt).toBe('#,##0.00')
  expect(book.title).toBe('Реєстр рахунків')
  expect(book.language).toBe('uk-UA')
})

test('what came from outside never becomes a formula, and control characters are dropped', async () => {
  const smuggled: WorkbookCell[] = JSON.parse('[{"formula":"1+1"},"=HYPERLINK(\\"x\\")",null,"=2+2",null,null]')
  const book = await drawn([smuggled, ['a\u0000b\u0007\r\nc\uD800', '2026-02-31', Number.NaN, null, null, null]])
  const [first, second] = [book.sheet('Рахунки').getRow(2), book.sheet('Рахунки').getRow(3)]
  expect(first.getCell(1).value).toBe('[object Object]')
  expect(first.getCell(2).value).toBe('=HYPERLINK("x")')
  expect(first.getCell(4).value).toBe('=2+2')
  expect(second.getCell(1).value).toBe('ab\nc')
  expect(second.getCell(2).value).toBe('2026-02-31')
  expect([first, second].flatMap((row) => [1, 2, 3, 4, 5].map((at) => row.getCell(at).formula))).not.toContainEqual(
    expect.any(String),
  )
})

test('totals add up sums, volumes and counts, to the kopiyka, and leave numbers alone', async () => {
  const rows = Array.from({ length: 1203 }, (_, index) => ['2026', '2026-11-21', index, 1, 0.1, 1])
  const book = await drawn(rows, { totals: true, heading: ['Рахунки', 'за листопад'] })
  const sheet = book.sheet('Рахунки')
  expect(sheet.getCell('A1').value).toBe('Рахунки')
  expect(sheet.getRow(3).getCell(1).value).toBe('Номер')
  const last = sheet.getRow(3 + rows.length + 1)
  expect([1, 2, 3, 4, 5, 6].map((at) => last.getCell(at).value)).toEqual(['Разом', null, null, 12.03, 120.3, 1203])
})

test('headings stay in sight, repeat in print and carry filters that leave the totals out', async () => {
  const book = await drawn([['1', null, null, 1, null, null]], { totals: true, heading: ['Рахунки'] })
  const sheet = book.sheet('Рахунки')
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
  expect(sheet.autoFilter).toBe('A2:F3')
  expect(sheet.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '2:2' })
})

test('a sheet named as Excel would not have it is named as near as it may be; several sheets stand side by side', async () => {
  const bytes = await drawWorkbook({
    title: 'Два',
    sheets: [
      { name: 'Показники: 01/2026 [кВт·год] за особовим рахунком', columns, rows: [] },
      { name: 'Гроші', columns, rows: [] },
    ],
  })
  expect((await readWorkbook(bytes)).names).toEqual(['Показники  01 2026  кВт·год  за', 'Гроші'])
})

test('more workbooks at once than threads all come back, each with its own rows', async () => {
  const books = await Promise.all([1, 2, 3, 4].map((at) => drawn([[`№ ${at}`, null, null, null, null, null]])))
  expect(books.map((book) => book.sheet('Рахунки').getRow(2).getCell(1).value)).toEqual(['№ 1', '№ 2', '№ 3', '№ 4'])
})
