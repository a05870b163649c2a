import { expect, test } from 'vitest'
import { encodeWindows1251 } from '../../money/windows-1251.ts'
import { type CsvMapping, csvMappingSchema } from '../csv-mapping-schema.ts'
import { readStatement } from '../read-statement.ts'

const iban = 'UA213223130000026007233566001'

const mapping: CsvMapping = csvMappingSchema.parse({
  encoding: 'windows-1251',
  delimiter: ';',
  headerRows: 1,
  dateForm: 'dd.mm.yyyy',
  decimal: ',',
  bookedOn: 0,
  money: { kind: 'signed', amount: 1 },
  party: 2,
  partyCode: null,
  partyIban: null,
  documentNumber: null,
  purpose: 3,
  ownIban: { iban: 'UA21 3223 1300 0002 6007 2335 6600 1' },
})
const heading = 'Дата;Сума;Контрагент;Призначення'
const read = (rows: string[], change: Partial<CsvMapping> = {}) =>
  readStatement(Buffer.from([heading, ...rows, ''].join('\r\n')), { ...mapping, ...change })
const amountsOf = (rows: string[], change: Partial<CsvMapping> = {}) =>
  read(rows, change).lines.map(({ direction, amount }) => (direction === 'debit' ? -amount : amount))
const reasonOf = (rows: string[], change: Partial<CsvMapping> = {}): unknown => {
  try {
    return { read: read(rows, change) }
  } catch (error) {
    return error
  }
}

test('the account may be fixed by the mapping, the period is that of the movements', () => {
  const statement = read(['21.11.2026;1250,00;Іваненко;за рахунком', '19.11.2026 10:21:00;-12,5;Банк;комісія'])
  expect(statement).toMatchObject({ form: 'csv', iban, startsOn: '2026-11-19', endsOn: '2026-11-21', opening: null })
  expect(statement.lines).toMatchObject([
    { place: 2, direction: 'credit', amount: 125_000, party: 'Іваненко', bookedOn: '2026-11-21' },
    { place: 3, direction: 'debit', amount: 1_250, purpose: 'комісія', bookedOn: '2026-11-19' },
  ])
})

test('thousands may be set apart by spaces, no-break spaces, dots or apostrophes', () => {
  const sums = ['1 234 567,89', '1\u00a0234,00', '1\u202f234,5', '1.234,50', '-1’234,50', '−5,00', '+7']
  expect(amountsOf(sums.map((sum) => `21.11.2026;${sum};а;б`))).toEqual([
    123_456_789, 123_400, 123_450, 123_450, -123_450, -500, 700,
  ])
  expect(amountsOf(['21.11.2026;1,234.50;а;б'], { decimal: '.' })).toEqual([123_450])
})

test.each(['12,3х', '1250.50', '1 2 3', '1,2,3', '', '--5', '0,333', '1e5', '٣,٠٠'])('«%s» is no amount', (sum) => {
  expect(reasonOf(['21.11.2026;1,00;а;б', `21.11.2026;${sum};а;б`])).toMatchObject({
    code: 'damaged_statement',
    errors: { files: `Рядок 3: сума «${sum}» не є числом.` },
  })
})

test('credits and debits in columns of their own: exactly one of them holds money', () => {
  const change = { money: { kind: 'two_columns' as const, credit: 1, debit: 2 }, party: null }
  expect(amountsOf(['21.11.2026;5,00;;а', '21.11.2026;0,00;7,00;б', '21.11.2026;;-7,00;б'], change)).toEqual([
    500, -700, -700,
  ])
  const both = ['21.11.2026;5,00;7,00;а', '21.11.2026;;;а', '21.11.2026;-5,00;;а']
  expect(both.map((row) => reasonOf([row], change))).toMatchObject([
    { errors: { files: 'Рядок 2: є і надходження, і видаток.' } },
    { errors: { files: 'Рядок 2: немає суми.' } },
    { errors: { files: 'Рядок 2: надходження від’ємне.' } },
  ])
})

test('a word may tell the direction', () => {
  const money = {
    kind: 'with_direction' as const,
    amount: 1,
    direction: 2,
    creditWords: ['Кредит'],
    debitWords: ['дебет'],
  }
  expect(amountsOf(['21.11.2026;5,00;КРЕДИТ;а', '21.11.2026;7,00;Дебет;б'], { money })).toEqual([500, -700])
  expect(reasonOf(['21.11.2026;5,00;?;а'], { money })).toMatchObject({
    errors: { files: 'Рядок 2: «?» не означає ні надходження, ні видатку.' },
  })
})

test.each([
  ['dd.mm.yyyy', '21.11.2026'],
  ['yyyy-mm-dd', '2026-11-21T10:21:00Z'],
  ['dd/mm/yyyy', '21/11/2026'],
  ['dd-mm-yyyy', '21-11-2026 10:21'],
  ['dd.mm.yy', '21.11.26'],
  ['yyyymmdd', '20261121'],
] as const)('a day written as %s is read, one that does not exist is refused', (dateForm, day) => {
  expect(read([`${day};5,00;а;б`], { dateForm }).lines[0]?.bookedOn).toBe('2026-11-21')
  expect(reasonOf([`${day.replaceAll('11', '02').replace('21', '30')};5,00;а;б`], { dateForm })).toMatchObject({
    code: 'damaged_statement',
  })
})

test('quotes within a cell are text, quotes around it keep delimiters and line ends', () => {
  const rows = ['21.11.2026;5,00;ТОВ "Світло";"за ""перевірку""; рах. 7"', '21.11.2026;5,00;а;"перший', 'другий"']
  expect(read(rows).lines.map(({ purpose }) => purpose)).toEqual(['за "перевірку"; рах. 7', 'перший другий'])
  expect(read(rows).lines[0]?.party).toBe('ТОВ "Світло"')
})

test('windows-1251 and UTF-8 are told by the bytes, so a file saved anew is the same', () => {
  const text = `${heading}\n21.11.2026;5,00;Ґалаґан Її;за рахунком №7\n`
  const bytes = encodeWindows1251(text)
  const expected = readStatement(Buffer.from(text), mapping)
  expect(bytes && readStatement(bytes, { ...mapping, encoding: 'utf-8' })).toEqual(expected)
  expect(readStatement(Buffer.from(`\ufeff${text}`), mapping)).toEqual(expected)
})

test('totals end the table where the mapping knows their word; without them the file is cut', () => {
  const rows = ['21.11.2026;5,00;а;б', 'Разом:;5,00;;']
  expect(read(rows, { footer: 'Разом' }).lines).toHaveLength(1)
  expect(reasonOf(rows.slice(0, 1), { footer: 'Разом' })).toMatchObject({
    errors: { files: 'Файл обірваний: немає рядка підсумків «Разом».' },
  })
})

test.each([
  ['a row with missing columns', ['21.11.2026;5,00;а;б', '21.11.2026;5'], {}, 'Рядок 3: 2 колонки, а має бути 4.'],
  ['a single row that is cut', ['21.11.2026;5'], {}, 'Рядок 2: 2 колонки, а має бути 4.'],
  ['no rows', [], {}, 'У файлі немає жодного рядка з рухом коштів.'],
  [
    'another bank’s columns',
    ['21.11.2026;5,00;а;б'],
    { purpose: 9 },
    'Рядок 2: 4 колонки, а за налаштуванням банку потрібна колонка 10.',
  ],
  ['an open quote', ['21.11.2026;5,00;а;"б'], {}, expect.stringContaining('лапки відкриті й не закриті')],
  [
    'another currency',
    ['21.11.2026;5,00;EUR;б'],
    { currency: 2 },
    'Рядок 2: валюта «EUR», а приймаються лише гривні (UAH).',
  ],
  [
    'two accounts',
    [`21.11.2026;5,00;${iban};б`, '21.11.2026;5,00;UA90;б'],
    { ownIban: { column: 2 } },
    expect.stringContaining('Рядок 3: рух іншого рахунку'),
  ],
])('%s is refused with the line and the reason', (_, rows, change, files) => {
  expect(reasonOf(rows, change)).toMatchObject({ code: 'damaged_statement', errors: { files } })
})

test('a bank that ends its files with a line end has not ended one without', () => {
  const text = `${heading}\r\n21.11.2026;5,00;а;за рах`
  expect(readStatement(Buffer.from(text), mapping).lines).toHaveLength(1)
  expect(() => readStatement(Buffer.from(text), { ...mapping, endsWithNewline: true })).toThrow(
    'пошкоджений або неповний',
  )
})

test('a movement of no money is left out', () => {
  expect(amountsOf(['21.11.2026;0,00;а;б', '21.11.2026;0,01;а;б'])).toEqual([1])
})
