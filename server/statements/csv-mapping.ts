import { Refusal } from '../errors.ts'
import { columnsByHeading, dateFormOf, decimalOf, moneyOf, ownIbanColumn } from './csv-mapping-columns.ts'
import { type CsvMapping, csvDateForms } from './csv-mapping-schema.ts'
import { type CsvRecord, readRecords } from './forms/csv-records.ts'
import { decodeText } from './forms/decode-text.ts'
import { readCsvAmount, readCsvDay } from './forms/read-csv-cells.ts'
import { unknownForm } from './forms/refuse-statement.ts'

/** What the wizard begins with: what of a mapping could be guessed, the columns' headings, and the first rows as they stand. */
export interface CsvSuggestion {
  suggestion: Partial<CsvMapping>
  columns: string[]
  sample: string[][]
}

const delimiters = [';', '\t', ',', '|'] as const
const looked = 300
const headLength = 200_000

const isDay = (cell: string): boolean => csvDateForms.slice(0, -1).some((form) => readCsvDay(cell, form) !== null)
// A bare number may be a code or a document's number: an amount of the first movement has kopiykas.
const isSum = (cell: string): boolean =>
  /[.,]\d{1,2}$/.test(cell) && (readCsvAmount(cell, ',') !== null || readCsvAmount(cell, '.') !== null)

const isMovement = ({ cells }: CsvRecord): boolean =>
  cells.length >= 3 && cells.some(isDay) && cells.some((cell) => !isDay(cell) && isSum(cell))

const readTable = (text: string, delimiter: string): CsvRecord[] => {
  try {
    return readRecords(text, delimiter, looked)
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

/** The delimiter under which most records look like movements of one width. */
const findTable = (
  text: string,
): { delimiter: CsvMapping['delimiter']; records: CsvRecord[]; first: number; width: number } | null => {
  const tables = delimiters.map((delimiter) => {
    const records = readTable(text, delimiter)
    const first = records.findIndex(isMovement)
    const width = records[first]?.cells.length ?? 0
    const fitting = first < 0 ? 0 : records.filter((each) => each.cells.length === width && isMovement(each)).length
    return { delimiter, records, first, fitting, width }
  })
  const [best] = tables.toSorted((one, other) => other.fitting - one.fitting || other.width - one.width)
  return best && best.fitting > 0 ? best : null
}

const totals = /^(?:усього|всього|разом|підсумок|обороти|итого|total)/i

const footerOf = (records: CsvRecord[]): string | null => {
  const cell = records.at(-1)?.cells.find((each) => each !== '') ?? ''
  return totals.exec(cell)?.[0] ?? null
}

/** A head of the text that ends where a line ends: the rest of a long file repeats it. */
const headOf = (text: string): string => {
  if (text.length <= headLength) return text
  return text.slice(0, text.lastIndexOf('\n', headLength) + 1)
}

/** The members that were found; a mapping lacks the others. */
const known = <T extends object>(members: { [K in keyof T]: T[K] | null | undefined }): Partial<T> => {
  const found: Partial<T> = {}
  for (const key in members) {
    const value = members[key]
    if (value !== null && value !== undefined) found[key] = value
  }
  return found
}

const placeOf = (row: string[] | undefined, fits: (cell: string) => boolean): number | undefined => {
  const place = row?.findIndex(fits) ?? -1
  return place < 0 ? undefined : place
}

/** What the columns mean, by their headings first and by what stands in them where the headings are silent. */
const guessColumns = (columns: string[], rows: string[][]): Partial<CsvMapping> => {
  const found = columnsByHeading(columns)
  const [row] = rows
  const bookedOn = found.bookedOn ?? placeOf(row, isDay)
  const money = moneyOf(rows, found) ?? moneyOf(rows, { amount: placeOf(row, (cell) => !isDay(cell) && isSum(cell)) })
  const own = ownIbanColumn(rows, found.partyIban) ?? found.ownIban
  const optional = { party: found.party, partyCode: found.partyCode, partyIban: found.partyIban }
  const others = { documentNumber: found.documentNumber, reference: found.reference, bankId: found.bankId }
  const certain = known<Pick<CsvMapping, 'bookedOn' | 'dateForm' | 'money' | 'purpose' | 'ownIban'>>({
    bookedOn,
    dateForm: bookedOn === undefined ? null : dateFormOf(rows, bookedOn),
    money,
    purpose: found.purpose,
    ownIban: own === undefined ? null : { column: own },
  })
  const nulls = { party: null, partyCode: null, partyIban: null, documentNumber: null, reference: null, bankId: null }
  return { ...nulls, ...known({ ...optional, ...others }), currency: found.currency ?? null, ...certain }
}

const amountColumns = (money: CsvMapping['money'] | undefined): number[] => {
  if (!money) return []
  return money.kind === 'two_columns' ? [money.credit, money.debit] : [money.amount]
}

/**
 * Guesses how a CSV is written: encoding, delimiter, headings, decimal sign, form of days, columns by their Ukrainian or English
 * headings and by what stands in them. What could not be guessed is absent from the suggestion; the clerk completes it.
 * Refuses with `unknown_form` what is no table of days and amounts.
 */
export const suggestMapping = (bytes: Uint8Array): CsvSuggestion => {
  const { text, encoding } = decodeText(bytes)
  const table = findTable(headOf(text))
  if (!table) throw unknownForm('У файлі не знайдено таблиці з датами й сумами.')
  const { delimiter, records, first, width } = table
  const rows = records
    .slice(first)
    .filter(isMovement)
    .map(({ cells }) => cells)
  const heading = first > 0 ? (records[first - 1]?.cells ?? []) : []
  const columns = Array.from({ length: width }, (_, index) => heading[index] || `Колонка ${index + 1}`)
  const guessed = guessColumns(columns, rows)
  const suggestion: Partial<CsvMapping> = {
    encoding: encoding === 'utf-8' ? 'utf-8' : 'windows-1251',
    delimiter,
    headerRows: first,
    footer: text.length <= headLength && records.length < looked ? footerOf(records) : null,
    endsWithNewline: /[\r\n]$/.test(text),
    decimal: decimalOf(rows, amountColumns(guessed.money)) ?? ',',
    ...guessed,
  }
  return { suggestion, columns, sample: rows.slice(0, 5) }
}
