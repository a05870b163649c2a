import excel from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packed } from './packed-workbook-fixture.ts'
import { isWorkbook, readWorkbookRows } from './read-rows.ts'

const workbookOf = async (rows: unknown[][]): Promise<Uint8Array> => {
  const book = new excel.Workbook()
  book.addWorksheet('Обхід').addRows(rows)
  book.addWorksheet('Інше').addRow(['не звідси'])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const read = async (bytes: Uint8Array, most = 1000) => {
  const rows: { line: number; cells: string[] }[] = []
  for await (const row of readWorkbookRows(bytes, most)) rows.push(row)
  return rows
}
const fault = (bytes: Uint8Array) => read(bytes).then(String, (error) => [error.code, error.errors.files].join(': '))

describe('a workbook', () => {
  it('is read as the texts of its first sheet, dates and formulas as what they show', async () => {
    const day = new Date('2026-10-31T00:00:00.000Z')
    const bytes = await workbookOf([
      ['Рахунок', 'Показ', 'Дата'],
      ['01-01/010/101', 32_108, day],
      [],
      [{ richText: [{ text: '08-' }, { text: '080808' }] }, { formula: '1+1', result: 2 }, '31.10.2026'],
    ])
    expect(isWorkbook(bytes)).toBe(true)
    expect(await read(bytes)).toEqual([
      { line: 1, cells: ['Рахунок', 'Показ', 'Дата'] },
      { line: 2, cells: ['01-01/010/101', '32108', '2026-10-31'] },
      { line: 4, cells: ['08-080808', '2', '31.10.2026'] },
    ])
  })

  it('of many rows comes whole, or as far as is asked', async () => {
    const bytes = await workbookOf(Array.from({ length: 1203 }, (_, row) => [`р${row}`, row]))
    const rows = await read(bytes, 5000)
    expect([rows.length, rows.at(-1)]).toEqual([1203, { line: 1203, cells: ['р1202', '1202'] }])
    expect(await read(bytes, 7)).toHaveLength(7)
  })

  it('may have rows with nothing in them, which push no other row out', async () => {
    const bytes = await workbookOf([[''], ['а'], [' ', ''], [''], ['б']])
    expect(await read(bytes, 2)).toEqual([
      { line: 2, cells: ['а'] },
      { line: 5, cells: ['б'] },
    ])
  })

  it('with more empty rows than a sheet may have is refused', async () => {
    const bytes = await workbookOf([['а']])
    const parts = unzipSync(bytes)
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const rows = sheet.replace('<sheetData>', `<sheetData>${'<row r="1"/>'.repeat(1_100_000)}`)
    expect(await fault(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(rows) }))).toContain('damaged_workbook')
  }, 60_000)

  it('that is none, is cut or holds too much is refused in words, and the next one is read', async () => {
    const bytes = await workbookOf([['а']])
    expect(await fault(bytes.slice(0, 300))).toContain('damaged_workbook: Файл Excel пошкоджено')
    expect(await fault(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toContain('damaged_workbook')
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.xml`, new Uint8Array()]))
    expect(await fault(zipSync(many))).toContain('надто великий')
    expect(await fault(zipSync({ 'content.xml': strToU8('<a/>') }))).toContain('LibreOffice')
    expect(await read(bytes)).toEqual([{ line: 1, cells: ['а'] }])
  })

  it('of long texts comes a few rows at a time, and is refused where one text stands in all its cells', async () => {
    const strings = `<si><t>${'а'.repeat(32_767)}</t></si>`
    const rows = (count: number) => `<row>${'<c t="s"><v>0</v></c>'.repeat(8)}</row>`.repeat(count)
    const few = await read(packed({ sheet: rows(20), strings }))
    expect([few.length, few.at(-1)?.cells.length]).toEqual([20, 8])
    expect(await fault(packed({ sheet: rows(1000), strings }))).toContain('надто великий')
  })
})
