import { isValidIBAN } from 'ibantools'
import { type CsvDateForm, type CsvMapping, csvDateForms } from './csv-mapping-schema.ts'
import { readCsvAmount, readCsvDay } from './forms/read-csv-cells.ts'

/** What a column is called, in Ukrainian, English and the Russian of older programs; the first pattern that fits wins. */
const headings = {
  bookedOn: [/дата.*(?:операц|провед|валют|зарах)/, /^дата(?! ?док)/, /booking|posting/, /^date/, /дата|date/],
  credit: [/кредит|надход|зарах.*сум|прих(?:і|о)д|credit|paid in/],
  debit: [/дебет|видат|списан|витрат|расход|debit|paid out/],
  amount: [/^сум/, /amount/, /сум(?:а|м)/],
  direction: [/^(?:тип|напрям|вид|д\/к|дт\/кт|ознака)/, /direction|^type|dc|d\/c/],
  partyIban: [
    /(?:рахунок|iban|счет).*(?:корес|контраг|плат|відправ)/,
    /(?:корес|контраг|плат|відправ|counterp|partner|payer).*(?:рахунок|iban|счет|account)/,
  ],
  partyCode: [
    /(?:єдрпоу|окпо|код|рнокпп|іпн|ипн).*(?:корес|контраг|плат|відправ)/,
    /(?:корес|контраг|плат|counterp|partner|payer).*(?:єдрпоу|окпо|код|code|tax)/,
  ],
  party: [/^(?:корес|контраг|платник|відправник|назва (?:корес|контраг|плат))/, /counterp|partner|payer|beneficiary/],
  documentNumber: [/(?:№|номер|n).{0,3}док/, /^документ|^№$|doc/],
  purpose: [/призначення|назначение|purpose|details|description|підстава|опис/],
  reference: [/end.?to.?end|reference|посилання|референс.*плат/],
  bankId: [/^id$|(?:id|ід).*(?:операц|транз|trans)|референс|transaction id/],
  currency: [/валют(?!у)|currency|ccy/],
  ownIban: [/^(?:рахунок|iban|мій рахунок|рахунок клієнта|account)$/],
} as const

export type Guess = keyof typeof headings

/** Narrow meanings first: «Рахунок кореспондента» is no name of a correspondent, «Дата документа» no booking. */
const order: Guess[] = [
  ...(['partyIban', 'partyCode', 'purpose', 'reference', 'bankId', 'documentNumber', 'bookedOn', 'credit'] as const),
  ...(['debit', 'party', 'currency', 'ownIban', 'direction', 'amount'] as const),
]

/** Columns by their headings; a column means one thing. */
export const columnsByHeading = (columns: string[]): Partial<Record<Guess, number>> => {
  const left = new Map(columns.map((column, index) => [index, column.toLowerCase().replace(/[’'"«»]/g, '')]))
  const found: Partial<Record<Guess, number>> = {}
  for (const guess of order) {
    for (const pattern of headings[guess]) {
      const hit = [...left].find(([, heading]) => pattern.test(heading))
      if (!hit) continue
      found[guess] = hit[0]
      left.delete(hit[0])
      break
    }
  }
  return found
}

const filled = (rows: string[][], column: number): string[] =>
  rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')

/** The first way of writing days in which all of a column's cells are days. */
export const dateFormOf = (rows: string[][], column: number): CsvDateForm | null => {
  const cells = filled(rows, column)
  if (cells.length === 0) return null
  return csvDateForms.find((form) => cells.every((cell) => readCsvDay(cell, form) !== null)) ?? null
}

/** The decimal sign under which all cells of the columns are amounts; null where they are none. */
export const decimalOf = (rows: string[][], columns: number[]): '.' | ',' | null => {
  const cells = columns.flatMap((column) => filled(rows, column))
  if (cells.length === 0) return null
  const signs = [',', '.'] as const
  const fitting = signs.filter((sign) => cells.every((cell) => readCsvAmount(cell, sign) !== null))
  // «1.250» and «1,250» fit both: the sign that ends in kopiykas somewhere is the decimal one.
  return (
    fitting.find((sign) => cells.some((cell) => cell.at(-3) === sign || cell.at(-2) === sign)) ?? fitting[0] ?? null
  )
}

/** A column of one and the same IBAN: the statement's own account. */
export const ownIbanColumn = (rows: string[][], partyIban: number | undefined): number | null => {
  const [first] = rows
  const isOwn = (cell: string, column: number) =>
    column !== partyIban && isValidIBAN(cell) && rows.every((row) => row[column] === cell)
  const found = first?.findIndex(isOwn) ?? -1
  return found < 0 || rows.length < 2 ? null : found
}

const creditWords = new Set([
  'c',
  'к',
  'кт',
  'кредит',
  'credit',
  'crdt',
  'cr',
  'надходження',
  'зарахування',
  'прихід',
  '+',
])
const debitWords = new Set(['d', 'д', 'дт', 'дебет', 'debit', 'dbit', 'dr', 'видаток', 'списання', 'витрата', '-'])

/** How the columns found tell the amount and its direction; null where none of the three ways fits. */
export const moneyOf = (rows: string[][], found: Partial<Record<Guess, number>>): CsvMapping['money'] | null => {
  const { credit, debit, amount, direction } = found
  if (credit !== undefined && debit !== undefined) return { kind: 'two_columns', credit, debit }
  if (amount === undefined) return null
  if (direction !== undefined) {
    const words = [...new Set(filled(rows, direction))]
    const ofKind = (known: Set<string>) => words.filter((word) => known.has(word.toLowerCase()))
    const [credits, debits] = [ofKind(creditWords), ofKind(debitWords)]
    if (words.length > 0 && credits.length + debits.length === words.length) {
      const spoken = {
        creditWords: credits.length > 0 ? credits : ['C'],
        debitWords: debits.length > 0 ? debits : ['D'],
      }
      return { kind: 'with_direction', amount, direction, ...spoken }
    }
  }
  return { kind: 'signed', amount }
}
