import { plural } from '../../money/amount-in-words.ts'
import type { CsvMapping } from '../csv-mapping-schema.ts'
import type { ParsedLine } from '../parsed-statement.ts'
import { type CsvRecord, readRecords } from './csv-records.ts'
import { readCsvAmount, readCsvDay } from './read-csv-cells.ts'
import { damaged, quote } from './refuse-statement.ts'
import type { StatementDraft } from './settle-statement.ts'

const countOf = (columns: number): string => `${columns} ${plural(columns, ['колонка', 'колонки', 'колонок'])}`

/** The movements: after the headings, before the totals; every one as wide as the first, or the file is cut. */
const movementsOf = (records: CsvRecord[], { headerRows, footer }: CsvMapping): CsvRecord[] => {
  const heading = records[headerRows - 1]
  const rows = records.slice(headerRows)
  if (footer !== null) {
    const opens = ({ cells }: CsvRecord) => cells.find((cell) => cell !== '')?.startsWith(footer) ?? false
    const end = rows.findIndex(opens)
    if (end < 0) throw damaged(`Файл обірваний: немає рядка підсумків ${quote(footer)}.`)
    rows.length = end
  }
  const [first] = rows
  if (!first) throw damaged('У файлі немає жодного рядка з рухом коштів.')
  const width = Math.max(first.cells.length, heading?.cells.length ?? 0)
  const other = rows.find(({ cells }) => cells.length !== width)
  if (other) throw damaged(`Рядок ${other.line}: ${countOf(other.cells.length)}, а має бути ${width}.`)
  return rows
}

type Money = Pick<ParsedLine, 'direction' | 'amount'>

const readMoney = ({ line, cells }: CsvRecord, { money, decimal }: CsvMapping): Money => {
  const amountAt = (column: number, empty: number | null): number => {
    const written = cells[column] ?? ''
    const amount = written === '' ? empty : readCsvAmount(written, decimal)
    if (amount === null) throw damaged(`Рядок ${line}: сума ${quote(written)} не є числом.`)
    return amount
  }
  if (money.kind === 'signed') {
    const amount = amountAt(money.amount, null)
    return { direction: amount < 0 ? 'debit' : 'credit', amount: Math.abs(amount) }
  }
  if (money.kind === 'two_columns') {
    const [credit, debit] = [amountAt(money.credit, 0), Math.abs(amountAt(money.debit, 0))]
    if (cells[money.credit] === '' && cells[money.debit] === '') throw damaged(`Рядок ${line}: немає суми.`)
    if (credit < 0) throw damaged(`Рядок ${line}: надходження від’ємне.`)
    if (credit !== 0 && debit !== 0) throw damaged(`Рядок ${line}: є і надходження, і видаток.`)
    return debit !== 0 ? { direction: 'debit', amount: debit } : { direction: 'credit', amount: credit }
  }
  const amount = Math.abs(amountAt(money.amount, null))
  const word = (cells[money.direction] ?? '').toLowerCase()
  const isOneOf = (words: string[]) => words.some((each) => each.toLowerCase() === word)
  if (isOneOf(money.creditWords)) return { direction: 'credit', amount }
  if (isOneOf(money.debitWords)) return { direction: 'debit', amount }
  throw damaged(`Рядок ${line}: ${quote(cells[money.direction] ?? '')} не означає ні надходження, ні видатку.`)
}

const hryvnia = /^(?:UAH|980|грн\.?|гривня|₴)?$/i

const readMovement = (record: CsvRecord, mapping: CsvMapping): ParsedLine => {
  const { line, cells } = record
  const cellOf = (column: number | null): string => (column === null ? '' : (cells[column] ?? ''))
  const currency = cellOf(mapping.currency)
  if (!hryvnia.test(currency))
    throw damaged(`Рядок ${line}: валюта ${quote(currency)}, а приймаються лише гривні (UAH).`)
  const bookedOn = readCsvDay(cellOf(mapping.bookedOn), mapping.dateForm)
  if (bookedOn === null) throw damaged(`Рядок ${line}: дати ${quote(cellOf(mapping.bookedOn))} не існує.`)
  return {
    place: line,
    bookedOn,
    ...readMoney(record, mapping),
    party: cellOf(mapping.party),
    partyCode: cellOf(mapping.partyCode) || null,
    partyIban: cellOf(mapping.partyIban).replace(/\s/g, '').toUpperCase() || null,
    documentNumber: cellOf(mapping.documentNumber),
    purpose: cellOf(mapping.purpose),
    reference: cellOf(mapping.reference) || null,
    bankId: cellOf(mapping.bankId) || null,
  }
}

const checkWidth = (first: CsvRecord, { money, ownIban, ...mapping }: CsvMapping): void => {
  const { party, partyCode, partyIban, documentNumber, purpose, reference, bankId, currency, bookedOn } = mapping
  const told = [party, partyCode, partyIban, documentNumber, purpose, reference, bankId, currency, bookedOn]
  const sums = Object.values(money).filter((value) => typeof value === 'number')
  const last = Math.max(...told.map((each) => each ?? 0), ...sums, 'column' in ownIban ? ownIban.column : 0)
  if (last < first.cells.length) return
  throw damaged(
    `Рядок ${first.line}: ${countOf(first.cells.length)}, а за налаштуванням банку потрібна колонка ${last + 1}.`,
  )
}

/**
 * Any bank's CSV by its mapping. The form has no balances; the period is that of its movements. Refuses with
 * `damaged_statement`, naming the line: a row with missing columns, an amount that is no number, a day that does not exist, and
 * a file that ends before the mapping says it may.
 */
export const readCsv = (text: string, mapping: CsvMapping): StatementDraft => {
  if (mapping.endsWithNewline && !/[\r\n]$/.test(text)) throw damaged('Файл обірваний: останній рядок не закінчено.')
  const rows = movementsOf(readRecords(text, mapping.delimiter), mapping)
  if (rows[0]) checkWidth(rows[0], mapping)
  const { ownIban } = mapping
  const accountOf = ({ cells }: CsvRecord): string =>
    'iban' in ownIban ? ownIban.iban : (cells[ownIban.column] ?? '').replace(/\s/g, '').toUpperCase()
  const iban = rows[0] ? accountOf(rows[0]) : ''
  const other = rows.find((row) => accountOf(row) !== iban)
  if (other)
    throw damaged(
      `Рядок ${other.line}: рух іншого рахунку ${quote(accountOf(other))}. Вивантажте виписку одного рахунку.`,
    )
  return { form: 'csv', iban, parts: [], lines: rows.map((row) => readMovement(row, mapping)), unit: 'Рядок' }
}
