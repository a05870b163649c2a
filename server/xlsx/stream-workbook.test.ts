import { buffer, text } from 'node:stream/consumers'
import { unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from './read-workbook-fixture.ts'
import { type SheetFrame, xmlText } from './sheet-xml.ts'
import { streamCsv } from './stream-csv.ts'
import { streamWorkbook, type TablePen } from './stream-workbook.ts'
import type { WorkbookCell } from './workbook.ts'
import { openWorkbook } from './write-workbook.ts'

const frame: SheetFrame = {
  name: 'Споживання',
  heading: ['Обсяги електричної енергії', 'за 2025 рік'],
  columns: [
    { title: 'Особовий рахунок', kind: 'text', width: 18 },
    { title: 'Споживач', kind: 'text', width: 30 },
    { title: 'Розрахунковий період', kind: 'date', width: 14 },
    { title: 'Обсяг кВт·год', kind: 'kwh', width: 14 },
    { title: 'Сума', kind: 'money', width: 14 },
    { title: 'Заявка', kind: 'number', width: 10 },
  ],
  totals: true,
}
type Rows = readonly (readonly WorkbookCell[])[]

const written = async (pen: TablePen, rows: Rows): Promise<Buffer> => {
  const bytes = buffer(pen.output)
  for (let at = 0; at < rows.length; at += 3) await pen.addRows(rows.slice(at, at + 3))
  await pen.close()
  return bytes
}
const streamed = (rows: Rows, limit?: number, change: Partial<SheetFrame> = {}) =>
  written(streamWorkbook({ title: 'Обсяги', sheet: { ...frame, ...change } }, limit), rows)

const rows: Rows = [
  ['08-080808', 'Українець Іван', '2025-01-01', 35.1, 100, 556001],
  ['08-080808', 'Українець Іван', '2024-12-01', 0.2, 23, null],
  ['', null, null, null, null, null],
  ['01-01/010/101', 'Ґалаґан Їржі В’ячеславович', '2024-02-30', 1234567.89, 123456, 1],
]

const hostile = [
  '=cmd|" /C calc"!A0',
  '+380670000808',
  '@SUM(1+1)',
  '-2+3',
  '<script>&amp;"\'</t></is></c>',
  'дзвінок\u0007 і \u0000 нуль \u009F',
  'рядок\r\nдругий',
  ' пробіл скраю ',
  'справа \u202Eналіво\u202C',
  'родина 👨‍👩‍👧 🔌',
  `половина \uD83D пари`,
  ']]>',
]

describe('a streamed workbook', () => {
  it('adds up each word of a column by itself, where a sum of all would mean nothing', async () => {
    const totals = { column: 1, words: ['відібрана', 'відпущена'] }
    const volumes: Rows = [
      ['1', 'відібрана', '2025-01-01', 10.5, null, 1],
      ['1', 'відпущена', '2025-01-01', 3, null, 1],
      ['2', 'відібрана', '2025-01-01', 0.25, null, 1],
    ]
    const pen = await openWorkbook({ title: 'Обсяги', sheets: [{ ...frame, totals }] })
    pen.addRows(0, volumes)
    for (const bytes of [await streamed(volumes, undefined, { totals }), await pen.close()]) {
      const sheet = (await readWorkbook(bytes)).sheet('Споживання')
      const below = [7, 8, 9].map((row) => [1, 4].map((column) => sheet.getRow(row).getCell(column).value))
      expect(below).toEqual([
        ['Разом, відібрана', 10.75],
        ['Разом, відпущена', 3],
        [null, null],
      ])
    }
    // Both rows of sums fit on the sheet that is full.
    expect((await readWorkbook(await streamed(volumes, 6, { totals }))).names).toHaveLength(3)
  })

  it('holds the same cells, formats and heading as a drawn one, read back by exceljs', async () => {
    const pen = await openWorkbook({ title: 'Обсяги', sheets: [frame] })
    pen.addRows(0, rows)
    const [ours, drawn] = [await readWorkbook(await streamed(rows)), await readWorkbook(await pen.close())]
    expect(ours).toMatchObject({ title: drawn.title, language: drawn.language, names: drawn.names })
    const [one, other] = [ours.sheet('Споживання'), drawn.sheet('Споживання')]
    for (let row = 1; row <= 8; row += 1) {
      for (let column = 1; column <= 6; column += 1) {
        const [ourCell, theirCell] = [one.getRow(row).getCell(column), other.getRow(row).getCell(column)]
        expect(ourCell.value ?? '').toEqual(theirCell.value ?? '')
        if (ourCell.value === null) continue
        expect(ourCell.font?.bold ?? false).toBe(theirCell.font?.bold ?? false)
        if (row > 3) expect(ourCell.numFmt).toBe(theirCell.numFmt)
      }
    }
    expect(one.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    expect([one.autoFilter, one.pageSetup.printTitlesRow]).toEqual([other.autoFilter, other.pageSetup.printTitlesRow])
    expect(one.columns.map(({ width }) => width)).toEqual(other.columns.map(({ width }) => width))
  })

  it('is read the same by another reader', async () => {
    const [sheet] = await readXlsxFile(await streamed(rows))
    expect(sheet?.data.slice(2)).toEqual([
      frame.columns.map(({ title }) => title),
      ['08-080808', 'Українець Іван', new Date('2025-01-01'), 35.1, 1, 556001],
      ['08-080808', 'Українець Іван', new Date('2024-12-01'), 0.2, 0.23, null],
      [null, null, null, null, null, null],
      ['01-01/010/101', 'Ґалаґан Їржі В’ячеславович', '2024-02-30', 1234567.89, 1234.56, 1],
      ['Разом', null, null, 1234603.19, 1235.79, null],
    ])
  })

  it('keeps whatever a name or an address holds as text', async () => {
    const long = '🔌'.repeat(20_000)
    const bytes = await streamed([...hostile, long].map((name) => ['1', name, name, null, null, null]))
    const sheet = (await readWorkbook(bytes)).sheet('Споживання')
    const cells = hostile.map((_, at) => sheet.getRow(at + 4).getCell(2))
    expect(cells.map(({ formula }) => formula)).toEqual(hostile.map(() => undefined))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
    const cleaned = hostile.map((name) => name.replace(/[\r\0\x07\x9F]|\uD83D(?= )/g, ''))
    expect(cells.map(({ value }) => value)).toEqual(cleaned)
    expect(sheet.getRow(hostile.length + 4).getCell(2).value).toBe('🔌'.repeat(16_383))
    expect(Object.values(unzipSync(bytes)).some((part) => Buffer.from(part).includes('<f>'))).toBe(false)
  })

  it('numbers the sign that would make Excel read letters from their numbers', () => {
    expect(xmlText('a_x0041_b _x12 <&>')).toBe('a_x005F_x0041_b _x12 &lt;&amp;&gt;')
  })

  it('goes on to a further sheet when one is full, each with heading and filter, the totals on the last', async () => {
    const many = Array.from({ length: 10 }, (_, at) => [`р${at}`, null, null, 0.1, 1, at])
    const book = await readWorkbook(await streamed(many, 8))
    expect(book.names).toEqual(['Споживання', 'Споживання (2)', 'Споживання (3)'])
    const sheets = book.names.map((name) => book.sheet(name))
    expect(sheets.map(({ rowCount }) => rowCount)).toEqual([7, 7, 6])
    expect(sheets.map((sheet) => sheet.getRow(3).getCell(1).value)).toEqual(Array(3).fill('Особовий рахунок'))
    expect(sheets.map((sheet) => sheet.getRow(4).getCell(1).value)).toEqual(['р0', 'р4', 'р8'])
    expect(sheets[2]?.getRow(6).values).toEqual([undefined, 'Разом', undefined, undefined, 1, 0.1])
    expect(sheets[1]?.autoFilter).toBe('A3:F7')
  })

  it('without a row is a table all the same; the same rows give the same bytes', async () => {
    const sheet = (await readWorkbook(await streamed([]))).sheet('Споживання')
    expect([sheet.getRow(3).getCell(1).value, sheet.getRow(4).getCell(4).value]).toEqual(['Особовий рахунок', 0])
    expect((await streamed(rows)).equals(await streamed(rows))).toBe(true)
  })
})

describe('the same table as CSV', () => {
  const csv = async (table: Rows) => {
    const pen = streamCsv(frame)
    const all = text(pen.output)
    await pen.addRows(table)
    await pen.close()
    return all
  }

  it('has semicolons, decimal commas and Ukrainian days', async () => {
    expect(await csv(rows)).toBe(
      [
        'Особовий рахунок;Споживач;Розрахунковий період;Обсяг кВт·год;Сума;Заявка',
        '08-080808;Українець Іван;01.01.2025;35,10;1,00;556001',
        '08-080808;Українець Іван;01.12.2024;0,20;0,23;',
        ';;;;;',
        '01-01/010/101;Ґалаґан Їржі В’ячеславович;2024-02-30;1234567,89;1234,56;1',
        '',
      ].join('\r\n'),
    )
  })

  it('makes no formula of a name, and one line of two', async () => {
    const lines = (await csv(hostile.map((name) => [name]))).split('\r\n')
    expect(lines).toHaveLength(hostile.length + 2)
    expect(lines.slice(1, 5).every((line) => /^"?'/.test(line))).toBe(true)
    expect(lines[7]).toBe('рядок другий;;;;;')
  })
})
