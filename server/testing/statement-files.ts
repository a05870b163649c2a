import { decimal, type WrittenStatement, writeCamt } from '../../seeds/demo/write-camt.ts'
import { encodeWindows1251 } from '../money/windows-1251.ts'
import type { CsvMapping } from '../statements/csv-mapping-schema.ts'
import type { ParsedLine, StatementForm } from '../statements/parsed-statement.ts'

type Encoding = 'utf-8' | 'utf-8-bom' | 'windows-1251'

const dotted = (date: string): string => `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`

const transactionOf = (iban: string) => (line: ParsedLine) => ({
  AUT_MY_ACC: iban,
  AUT_CNTR_CRF: line.partyCode ?? '',
  AUT_CNTR_ACC: line.partyIban ?? '',
  AUT_CNTR_NAM: line.party,
  CCY: 'UAH',
  FL_REAL: 'r',
  PR_PR: 'r',
  DOC_TYP: 'p',
  NUM_DOC: line.documentNumber,
  DAT_KL: dotted(line.bookedOn),
  DAT_OD: dotted(line.bookedOn),
  OSND: line.purpose,
  SUM: decimal(line.amount),
  SUM_E: decimal(line.amount),
  REF: line.bankId ?? '',
  REFN: line.bankId ? '1' : '',
  TIM_P: '10:21',
  DATE_TIME_DAT_OD_TIM_P: `${dotted(line.bookedOn)} 10:21:00`,
  ID: line.bankId ?? '',
  TRANTYPE: line.direction === 'credit' ? 'C' : 'D',
})

const writePrivatbank = ({ iban, lines }: WrittenStatement): string => {
  const transactions = lines.map(transactionOf(iban))
  return JSON.stringify({ status: 'SUCCESS', type: 'transactions', exist_next_page: false, transactions }, null, 1)
}

const partyKeys = (side: string, account: string, party: string, code: string): string[] => [
  `${side}Счет=${account}`,
  `${side}=${party}`,
  `${side}ОКПО=${code}`,
]

const documentOf = (iban: string) => (line: ParsedLine) => {
  const credit = line.direction === 'credit'
  const [other, own] = credit ? ['Плательщик', 'Получатель'] : ['Получатель', 'Плательщик']
  return [
    'СекцияДокумент=Платежное поручение',
    `Номер=${line.documentNumber}`,
    `Дата=${dotted(line.bookedOn)}`,
    `Сумма=${decimal(line.amount)}`,
    ...partyKeys(other ?? '', line.partyIban ?? '', line.party, line.partyCode ?? ''),
    ...partyKeys(own ?? '', iban, 'АТ «Житомиробленерго»', '22048622'),
    `${credit ? 'ДатаПоступило' : 'ДатаСписано'}=${dotted(line.bookedOn)}`,
    `НазначениеПлатежа=${line.purpose}`,
    'КонецДокумента',
  ]
}

const writeClientBank = ({ iban, startsOn, endsOn, opening, closing, lines }: WrittenStatement, encoding: Encoding) => {
  const period = [`ДатаНачала=${dotted(startsOn)}`, `ДатаКонца=${dotted(endsOn)}`, `РасчСчет=${iban}`]
  const balances = [
    ...(opening === null ? [] : [`НачальныйОстаток=${decimal(opening)}`]),
    ...(closing === null ? [] : [`КонечныйОстаток=${decimal(closing)}`]),
  ]
  return [
    '1CClientBankExchange',
    'ВерсияФормата=1.02',
    `Кодировка=${encoding === 'windows-1251' ? 'Windows' : 'UTF-8'}`,
    'Отправитель=Клієнт-Банк',
    ...period,
    ...['СекцияРасчСчет', ...period, ...balances, 'КонецРасчСчет'],
    ...lines.flatMap(documentOf(iban)),
    'КонецФайла',
    '',
  ].join('\r\n')
}

const headings =
  'Рахунок;Валюта;Дата операції;ID операції;Рахунок кореспондента;ЄДРПОУ кореспондента;Кореспондент;Документ;Дебет;Кредит;Призначення платежу;Референс платника'
const quoted = (cell: string): string => (/[";\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const rowOf = (iban: string) => (line: ParsedLine) => {
  const amount = decimal(line.amount).replace('.', ',')
  const sums = line.direction === 'debit' ? [amount, ''] : ['', amount]
  const other = [line.partyIban ?? '', line.partyCode ?? '', line.party, line.documentNumber]
  const cells = [iban, 'UAH', dotted(line.bookedOn), line.bankId ?? '', ...other, ...sums, line.purpose]
  return [...cells, line.reference ?? ''].map(quoted).join(';')
}

const writeCsv = ({ iban, lines }: WrittenStatement): string => [headings, ...lines.map(rowOf(iban)), ''].join('\r\n')

/** How the CSV of `writeStatement` is read. */
export const writtenCsvMapping: CsvMapping = {
  encoding: 'utf-8',
  delimiter: ';',
  headerRows: 1,
  footer: null,
  endsWithNewline: true,
  dateForm: 'dd.mm.yyyy',
  decimal: ',',
  bookedOn: 2,
  money: { kind: 'two_columns', credit: 9, debit: 8 },
  party: 6,
  partyCode: 5,
  partyIban: 4,
  documentNumber: 7,
  purpose: 10,
  reference: 11,
  bankId: 3,
  currency: 1,
  ownIban: { column: 0 },
}

const encode = (text: string, encoding: Encoding): Buffer => {
  if (encoding !== 'windows-1251') return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text)
  const bytes = encodeWindows1251(text)
  if (bytes === null) throw new RangeError('the statement has signs that windows-1251 has not')
  return Buffer.from(bytes)
}

/**
 * Writes a statement as banks do, in any of the four forms. 1C and «Автоклієнт» hold no reference, 1C no id of the bank's,
 * «Автоклієнт» and CSV no balances: reading them back gives null there.
 */
export const writeStatement = (
  form: StatementForm,
  statement: WrittenStatement,
  { encoding = 'utf-8' }: { encoding?: Encoding } = {},
): Buffer => {
  const text = {
    camt053: () => writeCamt(statement, encoding === 'windows-1251' ? encoding : 'UTF-8'),
    privatbank: () => writePrivatbank(statement),
    client_bank: () => writeClientBank(statement, encoding),
    csv: () => writeCsv(statement),
  }[form]()
  return encode(text, encoding)
}
