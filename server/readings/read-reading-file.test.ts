import { describe, expect, it } from 'vitest'
import { encodeWindows1251 } from '../money/windows-1251.ts'
import { packed } from '../xlsx/packed-workbook-fixture.ts'
import { readDay, readFigure } from './read-reading-cells.ts'
import { readReadingFile } from './read-reading-file.ts'

const read = (text: string) => readReadingFile(Buffer.from(text))
const head = 'Особовий рахунок;Номер лічильника;Показ;Зона 2;Зона 3;Дата зняття'

describe('a file of readings', () => {
  it('is read with its columns in any order, in either alphabet’s encoding', async () => {
    const line = { line: 2, account: '0101010101', meter: undefined, zones: [32_108], takenOn: '2024-08-31' }
    expect(await read(`${head}\r\n01-01/010/101;;32 108;;;31.08.2024\r\n`)).toEqual({ lines: [line], faults: [] })
    expect((await read('date,account,zone1\n2024-08-31,0101010101,32108')).lines).toEqual([line])
    const old = encodeWindows1251('Дата\tРахунок\tПокази\n31.08.2024 10:21\t01-01/010/101\t32108,00') ?? ''
    expect((await readReadingFile(Buffer.from(old))).lines).toEqual([line])
  })

  it('of many pieces is the same wherever they are cut, in any encoding and however its lines end', async () => {
    const meters = Array.from({ length: 3000 }, (_, at) => 'Їж'.repeat(1 + (at % 13)) + at)
    for (const end of ['\n', '\r', '\r\n', '\r\n\r\n']) {
      const text = [head, ...meters.map((meter) => `0101010101;${meter};7;;;31.08.2024`)].join(end)
      const encoded = [Buffer.from(text), encodeWindows1251(text) ?? '', Buffer.from(`\ufeff${text}`, 'utf16le')]
      const step = end.length > 2 ? 2 : 1
      const told = meters.map((meter, at) => [1 + step * (at + 1), meter])
      for (const bytes of [...encoded, Buffer.from(`${text};""`)]) {
        const { lines, faults } = await readReadingFile(Buffer.from(bytes))
        expect(faults).toEqual([])
        expect(lines.map(({ line, meter }) => [line, meter])).toEqual(told)
      }
    }
  })

  it('has one figure for each zone up to the last that is given', async () => {
    const { lines, faults } = await read(`${head}\n08-080808;000000;1;2;;1.9.2024\n08-080808;;1;;3;1.9.2024\n`)
    expect(lines).toMatchObject([{ meter: '000000', zones: [1, 2], takenOn: '2024-09-01' }])
    expect(faults).toEqual([{ line: 3, fault: 'показ «» — не ціле число кВт·год.' }])
  })

  it('may have its head below empty lines, a title or what tells Excel the delimiter', async () => {
    const line = '0101010101;;7;;;01.09.2024'
    const above = ['\n', ';;;;;\n', 'Обхід, вересень\n', 'Обхід;;;;;\n\n', 'sep=;\r\n', '\ufeff;;\r']
    for (const start of above) expect((await read(`${start}${head}\n${line}\n`)).lines).toMatchObject([{ zones: [7] }])
    const commas = `\n${head}\n${line}`.replaceAll(';', ',')
    expect((await read(`${commas},"а; б; в"`)).lines).toMatchObject([{ line: 3, zones: [7] }])
    const otherWords = 'Дата;№ о/р;№ лічильника;Показ;Дата зняття показів\n;0101010101;1;7;1.9.2024'
    expect((await read(otherWords.replace('показів', ''))).lines).toMatchObject([{ meter: '1', takenOn: '2024-09-01' }])
  })

  it('may name its columns in other words, and bring signs along that nobody sees', async () => {
    const title = '№ особового рахунку;Прилад обліку;Поточні покази (кВт·год);Дата\u200b зняття'
    const { lines } = await read(`${title}\n\u200e0101010101;1;32\u200b108;31.08.2024\u200f`)
    expect(lines).toMatchObject([{ account: '0101010101', meter: '1', zones: [32_108], takenOn: '2024-08-31' }])
  })

  it('may have a sum below its lines, which is none of them', async () => {
    const sums = 'Разом;;7;;;\n;;Всього: 7;;;\nразом рядків: 1\nРазом;;7;;;01.09.2024'
    const { lines, faults } = await read(`${head}\n0101010101;;7;;;01.09.2024\n${sums}\n`)
    expect([lines.length, faults.map(({ line }) => line)]).toEqual([1, [6]])
  })

  it('may come as Excel keeps it: in UTF-16, with numbers guarded as formulas, days as it counts them', async () => {
    const guarded = `${head}\n="0101010101";="0987494";7;;;45535\n`
    const told = { account: '0101010101', meter: '0987494', zones: [7], takenOn: '2024-08-31' }
    expect((await read(guarded)).lines).toMatchObject([told])
    expect((await readReadingFile(Buffer.from(`\ufeff${guarded}`, 'utf16le'))).lines).toMatchObject([told])
  })

  it('may have formulas drawn on below its lines; one that has nothing to count with is told in a line', async () => {
    const below = ';#N/A;;;;\n;#ЗНАЧ!;;;;\n'
    const { lines, faults } = await read(
      `${head};Обсяг\n0101010101;;7;;;01.09.2024;7\n0101010101;;#N/A;;;1.9.2024;\n${below};;;;;;0\n`,
    )
    expect(lines).toMatchObject([{ line: 2, zones: [7] }])
    expect(faults).toEqual([{ line: 3, fault: 'показ «#N/A» — не ціле число кВт·год.' }])
  })

  it('that is another kind of file is told to be one, with the remedy', async () => {
    const told = (bytes: Buffer) => readReadingFile(bytes).then(String, (error) => error.errors.files)
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await told(compound)).toContain('.xls')
    expect(await told(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))).toContain('паролем')
    expect(await told(Buffer.from('\ufeff <html><table>'))).toContain('вебсторінка')
    expect(await told(Buffer.from('<?xml version="1.0"?><Workbook/>'))).toContain('XML')
    expect(await told(Buffer.from('%PDF-1.7'))).toContain('іншого роду')
    expect(await told(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toContain('іншого роду')
    const wide = Buffer.from(`\ufeff${head}\n0101010101;;7;;;01.09.2024`, 'utf16le')
    expect((await readReadingFile(wide.swap16())).lines).toHaveLength(1)
  })

  it('takes no account from digits that stand among other words', async () => {
    const { lines, faults } = await read(
      `${head}\n01-01/010/101 кв. 3;;7;;;1.9.2024\nРазом 1;;7;;;1.9.2024\n=1+1;;7;;;1.9.2024\n№ 01-01/010/101;;7;;;1.9.2024\n${'9'.repeat(5000)};;7;;;1.9.2024`,
    )
    expect(lines).toMatchObject([{ line: 5, account: '0101010101' }])
    expect(faults.map(({ line }) => line)).toEqual([2, 3, 4, 6])
    expect(faults.every(({ fault }) => fault.includes('не прочитано') && fault.length < 150)).toBe(true)
  })

  it('may have quotes within a cell', async () => {
    const { lines } = await read(`${head};Споживач\n0101010101;;7;;;01.09.2024;ТОВ "Світло"`)
    expect(lines).toMatchObject([{ zones: [7] }])
  })

  it('tells each wrong line and keeps the right ones', async () => {
    const { lines, faults } = await read(
      `${head}\n;;1;;;01.09.2024\n0101010101;;1;;;31.09.2024\n0101010101;;1,5;;;01.09.2024\n0101010101;;7;;;01.09.2024`,
    )
    expect(lines).toMatchObject([{ line: 5, zones: [7] }])
    expect(faults.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(faults[1]?.fault).toContain('«31.09.2024»')
  })

  it('is refused whole without the needed columns, without lines, with broken quotes', async () => {
    const fault = (text: string) => read(text).then(String, (error) => error.errors.files)
    expect(await fault('account;zone1\n1;2')).toContain('«дата зняття»')
    expect(await fault(head)).toContain('жодного рядка')
    expect(await fault(head)).not.toContain('аркуш')
    expect(await fault(`${head}\n${';\n'.repeat(1_048_576)}`)).toContain('більше, ніж уміщує аркуш')
    const book = Buffer.from(packed({ sheet: '<row><c><v>1</v></c></row>' }))
    expect(await readReadingFile(book).then(String, (error) => error.errors.files)).toContain('перший видимий аркуш')
    expect(await fault('')).toContain('жодного рядка')
    expect(await fault(`${head}\n"0101`)).toContain('лапки')
    expect(await fault(`${head}\n"${'х'.repeat(20_000)}"`)).toContain('надто довгий')
    expect(await fault(`${head}\nа\n${'х'.repeat(20_000)}`)).toContain('Рядок 3: рядок надто довгий')
    expect(await fault(`Показ ;${head}\n5;0101010101;;7;;;1.9.2024`)).toContain('кілька: залиште один')
    expect(await fault(`${'\n;назва;;'.repeat(30)}\n${head}\n0101010101;;7;;;1.9.2024`)).toContain('бракує')
  })
})

it('figures and days are read as lists write them', () => {
  expect(['32108', '32 108', '32\u00a0108', '32108,00', '0'].map(readFigure)).toEqual([
    32_108, 32_108, 32_108, 32_108, 0,
  ])
  expect(['', '-1', '1,5', '123456789', '=1+1', '1e3'].map(readFigure)).toEqual(Array(6).fill(null))
  expect(['31.08.2024', '2024-08-31', '2024-08-31T10:21:00', '1.9.2024'].map(readDay)).toEqual([
    '2024-08-31',
    '2024-08-31',
    '2024-08-31',
    '2024-09-01',
  ])
  expect(['31.08.24', '31.08.2024р.', '31.08.2024 р.'].map(readDay)).toEqual(Array(3).fill('2024-08-31'))
  expect(['45535', '45535.43'].map(readDay)).toEqual(Array(2).fill('2024-08-31'))
  expect(['31.02.2024', '08.2024', '32108', '', 'вчора', '31.08.1924', '31.08.124'].map(readDay)).toEqual(
    Array(7).fill(null),
  )
})
