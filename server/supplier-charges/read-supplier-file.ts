import { CsvError, parse } from 'csv-parse'
import { accountDigits } from '../accounts/account-number.ts'
import { invalid } from '../errors.ts'
import { decodeWindows1251 } from '../money/windows-1251.ts'
import { readPeriod, readSum } from './read-supplier-cells.ts'
import { mostSupplierLines, type SupplierColumn, supplierColumns } from './supplier-charge-schema.ts'

/** A line of a supplier's file; `line` is its number in the file, money in kopiykas. */
export interface SupplierLine {
  line: number
  account: string
  period: string
  charged: number
  paid: number
  balance: number
  supplier: string
}

/** What is wrong with one line, in words. */
export interface LineFault {
  line: number
  fault: string
}

const mostFaultsTold = 20

/** The refusal of a whole file that names its wrong lines. */
export const damagedFile = (faults: readonly LineFault[]) => {
  const told = faults
    .toSorted((one, other) => one.line - other.line)
    .slice(0, mostFaultsTold)
    .map(({ line, fault }) => `Рядок ${line}: ${fault}`)
  const more = faults.length > told.length ? [`…і ще рядків із помилками: ${faults.length - told.length}.`] : []
  return invalid('damaged_supplier_file', 'Файл не завантажено: у ньому є помилки. Виправте їх і завантажте ще раз.', {
    files: [...told, ...more].join('\n'),
  })
}

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1251(bytes)
  }
}

const delimiterOf = (text: string): string => {
  const head = text.slice(0, text.search(/\r?\n|$/))
  return [';', '\t', ','].find((sign) => head.includes(sign)) ?? ';'
}

/** Where each column stands in the lines. */
type Places = Map<SupplierColumn, number>

const columns: readonly SupplierColumn[] = ['account', 'period', 'charged', 'paid', 'balance', 'supplier']

const placesOf = (head: readonly string[]): Places => {
  const titles = head.map((title) =>
    title
      .trim()
      .toLowerCase()
      .replace(/,?\s*(грн|uah)\.?$/, ''),
  )
  const places: Places = new Map()
  for (const column of columns) {
    const names: readonly string[] = supplierColumns[column]
    const place = titles.findIndex((title) => names.includes(title))
    if (place >= 0) places.set(column, place)
  }
  const missing = columns.filter((column) => !places.has(column)).map((column) => `«${supplierColumns[column][0]}»`)
  if (missing.length > 0) {
    throw damagedFile([{ line: 1, fault: `бракує стовпців ${missing.join(', ')}. Назвіть їх у першому рядку.` }])
  }
  return places
}

const readLine = (
  cells: readonly string[],
  places: Places,
  line: number,
): { read: SupplierLine } | { faults: string[] } => {
  const cell = (column: SupplierColumn): string => (cells[places.get(column) ?? -1] ?? '').trim()
  const [account, period, supplier] = [accountDigits(cell('account')), readPeriod(cell('period')), cell('supplier')]
  const [charged, paid, balance] = [readSum(cell('charged')), readSum(cell('paid')), readSum(cell('balance'))]
  const faults = [
    account === '' && 'немає особового рахунка.',
    period === null && `період «${cell('period')}» не прочитано: напишіть його як 10.2026.`,
    charged === null && `нараховано «${cell('charged')}» — не сума.`,
    paid === null && `сплачено «${cell('paid')}» — не сума.`,
    balance === null && `сальдо «${cell('balance')}» — не сума.`,
    (supplier === '' || supplier.length > 200) && 'назва постачальника має 1–200 знаків.',
  ].filter((fault) => fault !== false)
  if (period === null || charged === null || paid === null || balance === null || faults.length > 0) return { faults }
  return { read: { line, account, period, charged, paid, balance, supplier } }
}

/** Takes lines one by one and refuses at the end, so that all faults are told at once. */
const gatherLines = async (rows: AsyncIterable<{ record: string[]; info: { lines: number } }>) => {
  const read: SupplierLine[] = []
  const faults: LineFault[] = []
  const seen = new Map<string, number>()
  let places: Places | null = null
  for await (const { record, info } of rows) {
    if (!places) {
      places = placesOf(record)
      continue
    }
    const line = info.lines
    const answer = readLine(record, places, line)
    if ('faults' in answer) {
      faults.push(...answer.faults.map((fault) => ({ line, fault })))
      continue
    }
    const key = [answer.read.account, answer.read.period, answer.read.supplier].join('\0')
    const twin = seen.get(key)
    if (twin !== undefined)
      faults.push({ line, fault: `повторює рядок ${twin}: той самий рахунок, період і постачальник.` })
    seen.set(key, line)
    read.push(answer.read)
    if (read.length > mostSupplierLines) {
      throw damagedFile([{ line, fault: `у файлі понад ${mostSupplierLines} рядків: розділіть його на частини.` }])
    }
  }
  return { read, faults }
}

/**
 * Reads a supplier's CSV (UTF-8 or windows-1251; «;», tab or comma; columns named in the first line, in any order). Quotes
 * within a cell that opens without one (ТОВ "Світло") are text. Refuses
 * the whole file (`damaged_supplier_file`, 422, `errors.files` names each line and its fault) rather than take a part of it.
 */
export const readSupplierFile = async (bytes: Uint8Array): Promise<SupplierLine[]> => {
  const text = decode(bytes).replace(/^\ufeff/, '')
  const lenient = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
  const options = { delimiter: delimiterOf(text), ...lenient, info: true }
  const rows: AsyncIterable<{ record: string[]; info: { lines: number } }> = parse(text, options)
  const { read, faults } = await gatherLines(rows).catch((error: unknown) => {
    if (error instanceof CsvError) {
      const line = 'lines' in error ? Number(error.lines) : 1
      throw damagedFile([{ line, fault: 'лапки розставлено з помилкою.' }])
    }
    throw error
  })
  if (faults.length > 0) throw damagedFile(faults)
  if (read.length === 0) throw damagedFile([{ line: 1, fault: 'у файлі немає жодного рядка з даними.' }])
  return read
}
