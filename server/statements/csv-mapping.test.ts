import { expect, test } from 'vitest'
import { encodeWindows1251 } from '../money/windows-1251.ts'
import { inventLines, inventStatement } from '../testing/invent-lines.ts'
import { writeStatement, writtenCsvMapping } from '../testing/statement-files.ts'
import { suggestMapping } from './csv-mapping.ts'
import { csvMappingSchema } from './csv-mapping-schema.ts'
import { readStatement } from './read-statement.ts'

const iban = 'UA213223130000026007233566001'
const payer = 'UA903052992990004149123456789'

/** As iFobs of several banks writes it. */
const ifobs = [
  'ЄДРПОУ;МФО;Рахунок;Валюта;Дата операції;Код операції;МФО банка;Назва банка;Рахунок кореспондента;ЄДРПОУ кореспондента;Кореспондент;Документ;Дата документа;Дебет;Кредит;Призначення платежу;Гривневе покриття',
  `22048622;322313;${iban};UAH;20.11.2026 10:21;1;305299;ПРИВАТБАНК;${payer};3184710691;Іваненко Олена;77;19.11.2026;;1 250,50;Оплата "послуг" № 2026-000123;`,
  `22048622;322313;${iban};UAH;20.11.2026 10:25;1;322313;УКРЕКСІМБАНК;${payer};;АТ "Банк";78;20.11.2026;12,00;;Комісія;`,
  '',
].join('\r\n')

const roundTrip = (bytes: Uint8Array) => {
  const { suggestion } = suggestMapping(bytes)
  return readStatement(bytes, csvMappingSchema.parse(suggestion))
}

test('a bank’s file in windows-1251 is read by the first guess alone', () => {
  const bytes = encodeWindows1251(ifobs) ?? new Uint8Array()
  expect(suggestMapping(bytes).suggestion).toMatchObject({ encoding: 'windows-1251', delimiter: ';', decimal: ',' })
  expect(roundTrip(bytes).lines).toMatchObject([
    {
      bookedOn: '2026-11-20',
      direction: 'credit',
      amount: 125_050,
      party: 'Іваненко Олена',
      partyCode: '3184710691',
      partyIban: payer,
      documentNumber: '77',
      purpose: 'Оплата "послуг" № 2026-000123',
    },
    {
      bookedOn: '2026-11-20',
      direction: 'debit',
      amount: 1_200,
      party: 'АТ "Банк"',
      partyCode: null,
      documentNumber: '78',
      purpose: 'Комісія',
    },
  ])
})

test('an English one with commas, dots, a preamble and totals as well', () => {
  const rows = [
    `Account statement,,,,,`,
    'Period: 2026-11-01 - 2026-11-20,,,,,',
    '"Date","Description","Counterparty","Counterparty account","Type","Amount"',
    `2026-11-19,"Invoice 2026-000123, VAT 20%",Ivanenko,${payer},C,"1,250.50"`,
    `2026-11-20,Fee,Bank,${payer},D,12.00`,
    'Total,,,,,1238.50',
  ]
  const { suggestion } = suggestMapping(Buffer.from(rows.join('\n')))
  expect(suggestion).toMatchObject({
    delimiter: ',',
    headerRows: 3,
    footer: 'Total',
    decimal: '.',
    dateForm: 'yyyy-mm-dd',
    endsWithNewline: false,
  })
  expect(suggestion.ownIban).toBeUndefined()
  const mapping = csvMappingSchema.parse({ ...suggestion, ownIban: { iban } })
  expect(readStatement(Buffer.from(rows.join('\n')), mapping).lines).toMatchObject([
    { direction: 'credit', amount: 125_050, purpose: 'Invoice 2026-000123, VAT 20%', party: 'Ivanenko' },
    { direction: 'debit', amount: 1_200 },
  ])
})

test('without headings the columns are guessed by what stands in them', () => {
  const text = '20.11.2026\t-12,50\tКомісія\n21.11.2026\t1250,00\tОплата\n'
  expect(suggestMapping(Buffer.from(text))).toMatchObject({
    suggestion: { delimiter: '\t', headerRows: 0, bookedOn: 0, money: { kind: 'signed', amount: 1 } },
    columns: ['Колонка 1', 'Колонка 2', 'Колонка 3'],
    sample: [
      ['20.11.2026', '-12,50', 'Комісія'],
      ['21.11.2026', '1250,00', 'Оплата'],
    ],
  })
})

test('the guess at our own writer’s file is the mapping it is written by', () => {
  const bytes = writeStatement('csv', inventStatement(iban, inventLines(3, 60)))
  expect(csvMappingSchema.parse(suggestMapping(bytes).suggestion)).toEqual(writtenCsvMapping)
})

test('a CSV without a mapping is refused with what the wizard begins with', () => {
  const refused = () => readStatement(Buffer.from(ifobs))
  expect(refused).toThrow(expect.objectContaining({ code: 'csv_mapping_needed', status: 422 }))
  expect(refused).toThrow(expect.objectContaining({ extra: suggestMapping(Buffer.from(ifobs)) }))
})

test.each([
  ['an empty file', ''],
  ['a letter', 'Шановні колеги,\nнадсилаємо виписку завтра, 21.11.2026, бо сьогодні не встигли.\n'],
  ['one endless line', 'а,'.repeat(500_000)],
  ['a spreadsheet', 'PK\u0003\u0004\0\0'],
])('%s is no statement', (_, text) => {
  expect(() => suggestMapping(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'unknown_form' }))
})

test('a mapping of columns that cannot be is refused', () => {
  for (const change of [
    { delimiter: '' },
    { purpose: -1 },
    { ownIban: { iban: 'UA123' } },
    { money: { kind: 'signed' } },
    { extra: 1 },
  ]) {
    expect(csvMappingSchema.safeParse({ ...writtenCsvMapping, ...change }).success).toBe(false)
  }
})
