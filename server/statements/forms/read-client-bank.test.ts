import { expect, test } from 'vitest'
import { encodeWindows1251 } from '../../money/windows-1251.ts'
import { readStatement } from '../read-statement.ts'

const iban = 'UA213223130000026007233566001'
const other = 'UA903052992990004149123456789'

const account = (from: string, to: string, opening: string, closing: string) => [
  ...['СекцияРасчСчет', `ДатаНачала=${from}`, `ДатаКонца=${to}`, `РасчСчет=${iban}`],
  ...[`НачальныйОстаток=${opening}`, 'ВсегоПоступило=', 'ВсегоСписано=', `КонечныйОстаток=${closing}`, 'КонецРасчСчет'],
]
const credit = [
  'СекцияДокумент=Платежное поручение',
  'Номер=1045',
  'Дата=19.11.2026',
  'Сумма=1250.00',
  `ПлательщикСчет=${other}`,
  'Плательщик=ІВАНЕНКО ОЛЕНА ПЕТРІВНА',
  'ПлательщикОКПО=3184710691',
  'ПлательщикМФО=305299',
  'ПлательщикБанк=АТ КБ "ПРИВАТБАНК"',
  `ПолучательСчет=${iban}`,
  'ДатаПоступило=20.11.2026',
  'Получатель=АТ "ЖИТОМИРОБЛЕНЕРГО"',
  'ПолучательОКПО=22048622',
  'НазначениеПлатежа=Оплата за послуги; рахунок № 2026-000123 = перевірка',
  'КонецДокумента',
]
const debit = [
  'СекцияДокумент=Банковский ордер',
  'Номер=7',
  'Дата=20.11.2026',
  'Сумма=12.5',
  'ДатаСписано=20.11.2026',
  `ПлательщикСчет=${iban}`,
  'Плательщик1=АТ "ЖИТОМИРОБЛЕНЕРГО"',
  'ПолучательСчет=26001234',
  'Получатель=ИНН 14360570 АТ КБ "ПРИВАТБАНК"',
  'Получатель1=АТ КБ "ПРИВАТБАНК"',
  'ПолучательИНН=14360570',
  'НазначениеПлатежа1=Комісія банку',
  'НазначениеПлатежа2=за листопад',
  'КонецДокумента',
]
const file = (documents: string[], accounts = account('20.11.2026', '20.11.2026', '10.00', '1247.50'), end = '\r\n') =>
  [
    ...['1CClientBankExchange', 'ВерсияФормата=1.02', 'Кодировка=Windows', 'Отправитель=iFobs', 'Получатель='],
    ...[
      'ДатаНачала=20.11.2026',
      'ДатаКонца=20.11.2026',
      `РасчСчет=${iban}`,
      ...accounts,
      ...documents,
      'КонецФайла',
      '',
    ],
  ].join(end)
const whole = file([...credit, ...debit])
const read = (text: string) => readStatement(encodeWindows1251(text) ?? new Uint8Array())
const reasonOf = (text: string): unknown => {
  try {
    return { read: read(text) }
  } catch (error) {
    return error
  }
}

test('documents are read from the side of the statement’s account, with the balances', () => {
  expect(read(whole)).toEqual({
    form: 'client_bank',
    iban,
    startsOn: '2026-11-20',
    endsOn: '2026-11-20',
    opening: 1_000,
    closing: 124_750,
    lines: [
      {
        place: 18,
        direction: 'credit',
        bookedOn: '2026-11-20',
        amount: 125_000,
        party: 'ІВАНЕНКО ОЛЕНА ПЕТРІВНА',
        partyCode: '3184710691',
        partyIban: other,
        documentNumber: '1045',
        purpose: 'Оплата за послуги; рахунок № 2026-000123 = перевірка',
        reference: null,
        bankId: null,
      },
      {
        place: 33,
        direction: 'debit',
        bookedOn: '2026-11-20',
        amount: 1_250,
        party: 'АТ КБ "ПРИВАТБАНК"',
        partyCode: '14360570',
        partyIban: '26001234',
        documentNumber: '7',
        purpose: 'Комісія банку за листопад',
        reference: null,
        bankId: null,
      },
    ],
  })
})

test('line ends, encoding and the DOS code page change nothing', () => {
  const expected = read(whole)
  expect(readStatement(Buffer.from(whole.replaceAll('\r\n', '\n')))).toEqual(expected)
  expect(readStatement(Buffer.from(`\ufeff${whole}`))).toEqual(expected)
  const dos = whole.replace('=Windows', '=DOS').replaceAll(/[ІіЇїЄєҐґ№]/g, '?')
  expect(readStatement(toDos(dos)).lines).toMatchObject([{ amount: 125_000 }, { purpose: 'Ком?с?я банку за листопад' }])
})

/** CP866, as far as Russian letters go. */
const toDos = (text: string): Uint8Array => {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('ibm866').decode(Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from(text, (sign) => table.get(sign) ?? 0x3f)
}

test('a purpose repeated in pieces is taken once, one broken by line ends is put together', () => {
  const pieces = [
    'НазначениеПлатежа=Оплата за перевірку лічильника',
    'НазначениеПлатежа1=Оплата за перевірку',
    'НазначениеПлатежа2=лічильника',
  ]
  const changed = (lines: string[]) => [...credit.slice(0, 13), ...lines, 'КонецДокумента', ...debit]
  expect(read(file(changed(pieces))).lines[0]?.purpose).toBe('Оплата за перевірку лічильника')
  expect(read(file(changed(['НазначениеПлатежа=Оплата', 'за рахунком', '', '№ 7']))).lines[0]?.purpose).toBe(
    'Оплата за рахунком № 7',
  )
})

test('a section of balances for each day is one statement, as long as no day is missing', () => {
  const days = [
    ...account('20.11.2026', '20.11.2026', '10.00', '1247.50'),
    ...account('21.11.2026', '21.11.2026', '1247.50', '1247.50'),
  ]
  expect(read(file([...credit, ...debit], days))).toMatchObject({
    endsOn: '2026-11-21',
    opening: 1_000,
    closing: 124_750,
  })
  const gap = [
    ...account('20.11.2026', '20.11.2026', '10.00', '1247.50'),
    ...account('22.11.2026', '22.11.2026', '1.00', '1.00'),
  ]
  expect(reasonOf(file([...credit, ...debit], gap))).toMatchObject({ code: 'balance_mismatch' })
})

test('an IBAN of its own key, a decimal comma and a time behind the day are read', () => {
  const changed = whole
    .replace(`ПолучательСчет=${iban}`, `ПолучательСчет=26007\r\nПолучательIBAN=${iban}`)
    .replace('Сумма=12.5', 'Сумма=12,50')
    .replace('ДатаСписано=20.11.2026', 'ДатаСписано=20.11.2026 9:05')
  const place = ({ place: _, ...line }: object & { place: number }) => line
  expect(read(changed).lines.map(place)).toEqual(read(whole).lines.map(place))
})

test('a lost document is noticed by the balances', () => {
  expect(reasonOf(file(credit))).toMatchObject({
    code: 'balance_mismatch',
    errors: { files: expect.stringContaining('бракує 12,50') },
  })
})

test.each([
  ['no number', whole.replace('Сумма=12.5', 'Сумма=12,5х'), 'Рядок 33, Сумма: сума «12,5х» не є числом.'],
  ['no sum', whole.replace('Сумма=12.5\r\n', ''), 'Рядок 33: у документі немає додатної суми.'],
  [
    'a day that is none',
    whole.replace('ДатаПоступило=20.11', 'ДатаПоступило=31.11'),
    'Рядок 18: дати «31.11.2026» не існує.',
  ],
  [
    'a strange account',
    whole.replace(`ПолучательСчет=${iban}`, 'ПолучательСчет=26009'),
    expect.stringMatching(/^Рядок 18: у документі немає рахунку/),
  ],
  [
    'another currency',
    whole.replace('ПлательщикМФО=305299', 'КодВалюты=840'),
    'Рядок 18: валюта «840», а приймаються лише гривні (UAH).',
  ],
  [
    'an unclosed document',
    whole.replace('КонецДокумента\r\n', ''),
    'Рядок 32: секція з рядка 18 не закінчена («КонецДокумента»).',
  ],
  [
    'a stray end',
    whole.replace('КонецРасчСчет', 'КонецДокумента'),
    'Рядок 17: «КонецДокумента» стоїть не на своєму місці.',
  ],
  ['a second file behind', whole + whole, expect.stringContaining('після «КонецФайла» є ще')],
  ['no end', whole.replace('КонецФайла', ''), expect.stringContaining('немає рядка «КонецФайла»')],
  ['two accounts', whole.replace(`РасчСчет=${iban}`, `РасчСчет=${other}`), expect.stringContaining('кількох рахунків')],
])('%s is refused with the line and the reason', (_, text, files) => {
  expect(reasonOf(text)).toMatchObject({ code: 'damaged_statement', errors: { files } })
})
