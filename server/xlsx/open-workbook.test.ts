import excel from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from './open-workbook.ts'
import { readSheet } from './read-sheet.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

interface Parts {
  sheet: string
  workbook?: string
  strings?: string
  styles?: string
  names?: (path: string) => string
}

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`

/** A workbook as another program might write it: its sheet first, the part that names the sheets last. */
const packed = ({ sheet, workbook, strings, styles, names = (path) => path }: Parts): Uint8Array => {
  const relations =
    relation('a', 'worksheet', 'worksheets/sheet1.xml') +
    relation('b', 'worksheet', '/xl/worksheets/sheet2.xml') +
    relation('s', 'sharedStrings', 'sharedStrings.xml') +
    relation('t', 'styles', 'styles.xml')
  const parts = {
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>`,
    ...(strings && { 'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>` }),
    ...(styles && { 'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>` }),
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations}</Relationships>`,
    '_rels/.rels': `<Relationships>${relation('w', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      workbook ?? `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Обхід" r:id="a"/></sheets></workbook>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [names(path), strToU8(xml)])))
}

const rowsOf = (bytes: Uint8Array) => {
  const sheet = openWorkbook(bytes)
  return sheet && [...readSheet(sheet)]
}
const cellsOf = (parts: Parts) => rowsOf(packed(parts))?.map(({ cells }) => cells)

describe('a workbook of another program', () => {
  it('may keep texts in its cells, leave places out, and have its parts in any order, case and slashes', () => {
    const sheet =
      '<row><c t="inlineStr"><is><t>а</t></is></c><c><v>7</v></c></row><row r="5"><c r="C5"><v>1e3</v></c></row>'
    const names = (path: string) => path.replaceAll('/', '\\').toUpperCase()
    const rows = [
      { line: 1, cells: ['а', '7'] },
      { line: 5, cells: ['', '', '1000'] },
    ]
    expect(rowsOf(packed({ sheet }))).toEqual(rows)
    expect(rowsOf(packed({ sheet, names }))).toEqual(rows)
  })

  it('may put a prefix before every tag', async () => {
    const book = new excel.Workbook()
    book.addWorksheet('Обхід').addRows([
      ['Рахунок', 'Дата'],
      ['08-080808', new Date('2026-10-31')],
    ])
    const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()))
    const prefixed = Object.entries(parts).map(([path, bytes]): [string, Uint8Array] => {
      const xml = new TextDecoder().decode(bytes)
      const tags = xml.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replaceAll('xmlns=', 'xmlns:x=')
      return [path, path.startsWith('xl/') && path.endsWith('.xml') ? strToU8(tags) : bytes]
    })
    expect(rowsOf(zipSync(Object.fromEntries(prefixed)))?.map(({ cells }) => cells)).toEqual([
      ['Рахунок', 'Дата'],
      ['08-080808', '2026-10-31'],
    ])
  })

  it('is read at its first sheet that is not hidden', () => {
    const sheets = (state: string) =>
      `<workbook ${main} xmlns:q="${office}"><sheets><sheet name="1" state="${state}" q:id="a"/><sheet name="2" q:id="b"/></sheets></workbook>`
    const sheet = '<row><c><v>1</v></c></row>'
    expect(cellsOf({ sheet, workbook: sheets('visible') })).toEqual([['1']])
    expect(cellsOf({ sheet, workbook: sheets('veryHidden') })).toEqual([['2']])
  })

  it('may share texts in several fonts, with their readings and signs that XML cannot carry', () => {
    const strings =
      '<si><r><t>08-</t></r><r><t xml:space="preserve">080808 </t></r></si>' +
      '<si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si><si><t>а_x000D_б_x5</t></si><si/>'
    const sheet = `<row>${['0', '1', '2', '3', '4'].map((at) => `<c t="s"><v>${at}</v></c>`).join('')}<c><v>9</v></c></row>`
    expect(cellsOf({ sheet, strings })).toEqual([['08-080808 ', '東', 'а\rб_x5', '', '', '9']])
  })

  it('shows formulas, truths, errors and days as what a user sees', () => {
    const sheet =
      '<row><c t="str"><f>A1&amp;"x"</f><v>текст</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>' +
      '<c><f>1+1</f><v>2</v></c><c t="d"><v>2026-10-31T00:00:00</v></c><c><v>так</v></c></row>'
    expect(cellsOf({ sheet })).toEqual([['текст', 'true', '', '2', '2026-10-31', 'так']])
  })

  it('tells days from numbers by their format, counted from 1900 or 1904', () => {
    const formats = ['dd.mm.yyyy', '[Red]0.00" дн"', '[$-422]d mmmm yyyy "р."', '0\\d', 'General']
    const styles =
      `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      `<cellXfs>${[0, 14, 164, 165, 166, 167, 168].map((format) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs>`
    const sheet = `<row>${[0, 1, 2, 3, 4, 5, 6].map((style) => `<c s="${style}"><v>46326</v></c>`).join('')}</row>`
    const day = '2026-10-31'
    expect(cellsOf({ sheet, styles })).toEqual([['46326', day, day, '46326', day, '46326', '46326']])
    const workbook = `<workbook ${main} xmlns:r="${office}"><workbookPr date1904="1"/><sheets><sheet name="1" r:id="a"/></sheets></workbook>`
    expect(cellsOf({ sheet, styles, workbook })?.[0]?.[1]).toBe('2030-11-01')
  })

  it.each([
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a row before the first', '<row r="0"><c><v>1</v></c></row>'],
    ['a column beyond the last', '<row><c r="XFE1"><v>1</v></c></row>'],
    ['a column of no letters', '<row><c r="1"><v>1</v></c></row>'],
    ['an entity of its own', '<row><c t="inlineStr"><is><t>&lol;</t></is></c></row>'],
    ['a tag left open', '<row><c><v>1</v>'],
  ])('is not read with %s', (_, sheet) => {
    expect(() => cellsOf({ sheet })).toThrow()
  })

  it('is not opened without a sheet, nor with more parts than any has', () => {
    const workbook = `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="1" r:id="s"/></sheets></workbook>`
    expect(() => cellsOf({ sheet: '', workbook })).toThrow('without a sheet')
    expect(() => openWorkbook(zipSync({ 'a.txt': strToU8('а') }))).toThrow('without a workbook')
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.xml`, new Uint8Array()]))
    expect(openWorkbook(zipSync(many))).toBeNull()
  })

  it('that promises less than it holds is refused, not unpacked; one that promises too much is not begun', () => {
    const bytes = packed({ sheet: '<row><c><v>1</v></c></row>'.repeat(20_000) })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    // The size in the first record of the zip's directory, 24 bytes in, is what the room is measured by.
    const promised = view.getUint32(bytes.length - 22 + 16, true) + 24
    view.setUint32(promised, 100, true)
    expect(() => rowsOf(bytes)).toThrow()
    view.setUint32(promised, 260 * 1024 * 1024, true)
    expect(openWorkbook(bytes)).toBeNull()
  })
})
