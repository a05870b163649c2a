import excel from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellsOf, main, office, packed, rowsOf } from './packed-workbook-fixture.ts'

describe('a workbook of another program', () => {
  it('may keep texts in its cells, leave places out, and have its parts in any order, case and slashes', async () => {
    const sheet =
      '<row><c t="inlineStr"><is><t>а</t></is></c><c><v>7</v></c></row><row r="5"><c r="C5"><v>1e3</v></c></row>'
    const names = (path: string) => path.replaceAll('/', '\\').toUpperCase()
    const rows = [
      { line: 1, cells: ['а', '7'] },
      { line: 5, cells: ['', '', '1000'] },
    ]
    expect(await rowsOf(packed({ sheet }))).toEqual(rows)
    expect(await rowsOf(packed({ sheet, names }))).toEqual(rows)
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
    expect((await rowsOf(zipSync(Object.fromEntries(prefixed)))).map(({ cells }) => cells)).toEqual([
      ['Рахунок', 'Дата'],
      ['08-080808', '2026-10-31'],
    ])
  })

  it('is read at its first sheet that is not hidden', async () => {
    const sheets = (state: string) =>
      `<workbook ${main} xmlns:q="${office}"><sheets><sheet name="1" state="${state}" q:id="a"/><sheet name="2" q:id="b"/></sheets></workbook>`
    const sheet = '<row><c><v>1</v></c></row>'
    expect(await cellsOf({ sheet, workbook: sheets('visible') })).toEqual([['1']])
    expect(await cellsOf({ sheet, workbook: sheets('veryHidden') })).toEqual([['2']])
  })

  it('may share texts in several fonts, with their readings and signs that XML cannot carry', async () => {
    const strings =
      '<si><r><t>08-</t></r><r><t xml:space="preserve">080808 </t></r></si>' +
      '<si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si><si><t>а_x000D_б_x5</t></si><si/>'
    const sheet = `<row>${['0', '1', '2', '3'].map((at) => `<c t="s"><v>${at}</v></c>`).join('')}<c><v>9</v></c></row>`
    expect(await cellsOf({ sheet, strings })).toEqual([['08-080808 ', '東', 'а\rб_x5', '', '9']])
  })

  it('shows formulas, truths, errors and days as what a user sees', async () => {
    const sheet =
      '<row><c t="str"><f>A1&amp;"x"</f><v>текст</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>' +
      '<c><f>1+1</f><v>2</v></c><c t="d"><v>2026-10-31T00:00:00</v></c><c><v>так</v></c></row>'
    expect(await cellsOf({ sheet })).toEqual([['текст', 'true', '#N/A', '2', '2026-10-31', 'так']])
  })

  it('tells days from numbers by their format, counted from 1900 or 1904', async () => {
    const formats = ['dd.mm.yyyy', '[Red]0.00" дн"', '[$-422]d mmmm yyyy "р."', '0\\d', 'General']
    const styles =
      `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      `<cellXfs>${[0, 14, 164, 165, 166, 167, 168].map((format) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs>`
    const sheet = `<row>${[0, 1, 2, 3, 4, 5, 6].map((style) => `<c s="${style}"><v>46326</v></c>`).join('')}</row>`
    const day = '2026-10-31'
    expect(await cellsOf({ sheet, styles })).toEqual([['46326', day, day, '46326', day, '46326', '46326']])
    const workbook = `<workbook ${main} xmlns:r="${office}"><workbookPr date1904="1"/><sheets><sheet name="1" r:id="a"/></sheets></workbook>`
    expect((await cellsOf({ sheet, styles, workbook }))[0]?.[1]).toBe('2030-11-01')
  })

  it('shows a number as its format fills it up with zeros, and without the digits that nobody sees', async () => {
    const formats = ['00000000', '00\\-000000', '00/000-000', '0', '0000.00', '#,##0', 'dd.mm.yyyy']
    const styles =
      `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts>` +
      `<cellXfs>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs>`
    const of = (value: string) =>
      `<row>${formats.map((_, style) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`
    const [account, exact, hour, below] = await cellsOf({
      sheet: of('8080808') + of('32108.000000000004') + of('0.43125') + of('-8'),
      styles,
    })
    expect(account?.slice(0, 6)).toEqual(['08080808', '08080808', '08080808', '8080808', '8080808', '8080808'])
    expect(exact?.slice(0, 6)).toEqual(Array(6).fill('32108'))
    expect(hour?.at(-1)).toBe('10:21')
    expect(below?.[0]).toBe('-8')
  })

  it('may be in UTF-16, or begin with the mark of UTF-8', async () => {
    const sheet = '<row><c t="inlineStr"><is><t>Рахунок</t></is></c></row>'
    const marked = (bytes: Buffer, mark: number[]) => Uint8Array.from([...mark, ...bytes])
    const little = (xml: string) => marked(Buffer.from(xml, 'utf16le'), [0xff, 0xfe])
    const big = (xml: string) => marked(Buffer.from(xml, 'utf16le').swap16(), [0xfe, 0xff])
    const utf8 = (xml: string) => marked(Buffer.from(xml), [0xef, 0xbb, 0xbf])
    for (const bytesOf of [little, big, utf8]) expect(await cellsOf({ sheet, bytesOf })).toEqual([['Рахунок']])
  })

  it('is read as far as a list is wide, and a text as far as Excel shows one', async () => {
    const sheet = `<row><c r="IV1"><v>1</v></c><c r="IW1"><v>2</v></c><c r="XFD1"><v>3</v></c></row><row><c t="inlineStr"><is><t>${'а'.repeat(40_000)}</t></is></c></row>`
    const [wide, long] = await cellsOf({ sheet })
    expect([wide?.length, wide?.at(-1), long?.[0]?.length]).toEqual([256, '1', 32_767])
  })

  it.each([
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a row before the first', '<row r="0"><c><v>1</v></c></row>'],
    ['a column beyond the last', '<row><c r="XFE1"><v>1</v></c></row>'],
    ['a column of no letters', '<row><c r="1"><v>1</v></c></row>'],
    ['an entity of its own', '<row><c t="inlineStr"><is><t>&lol;</t></is></c></row>'],
    ['a tag left open', '<row><c><v>1</v>'],
    ['a text that is not among its texts', '<row><c t="s"><v>0</v></c></row>'],
    ['tags deep in each other', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`],
    ['a text of more than a megabyte', `<row><c><v>${'1'.repeat(1_200_000)}</v></c></row>`],
    ['a comment of more than a megabyte', `<!--${'1'.repeat(1_200_000)}-->`],
  ])('is not read with %s', async (_, sheet) => {
    await expect(cellsOf({ sheet })).rejects.toThrow()
  })
})
