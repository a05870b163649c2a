import type { ParsedLine } from '../parsed-statement.ts'
import { readKopiykas } from './read-amount.ts'
import { readDottedDay } from './read-day.ts'
import { damaged, quote, unknownForm } from './refuse-statement.ts'
import type { StatementDraft } from './settle-statement.ts'

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged('Файл JSON обірваний або пошкоджений: його не вдалося прочитати до кінця.')
  }
}

const rowsOf = (parsed: unknown): Row[] => {
  const rows = isRow(parsed) ? parsed.transactions : parsed
  if (!Array.isArray(rows))
    throw unknownForm('У файлі JSON немає переліку рухів (transactions), як у виписці «Автоклієнт».')
  return rows.map((row, index) => {
    if (!isRow(row)) throw damaged(`Запис ${index + 1}: це не рух коштів.`)
    return row
  })
}

/** A field's text. A number is taken only where JSON held it exactly: a long id written as a number has already lost digits. */
const fieldOf =
  (row: Row, place: number) =>
  (name: string): string => {
    const value = row[name]
    if (value === undefined || value === null) return ''
    if (typeof value === 'string') return value.trim()
    if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return String(value)
    throw damaged(`Запис ${place}: поле ${name} не є текстом.`)
  }

const readRow = (row: Row, place: number): { account: string; line: ParsedLine } | null => {
  const field = fieldOf(row, place)
  // In work, rejected or for information only: no money has moved.
  if (!['', 'r'].includes(field('PR_PR')) || !['', 'r'].includes(field('FL_REAL'))) return null
  const refuse = (reason: string) => damaged(`Запис ${place}: ${reason}`)
  const [sum, day, kind, currency] = [field('SUM'), field('DAT_OD'), field('TRANTYPE'), field('CCY')]
  if (currency !== 'UAH') throw refuse(`валюта ${quote(currency)}, а приймаються лише гривні (UAH).`)
  const amount = readKopiykas(sum)
  if (amount === null || amount < 0) throw refuse(`сума ${quote(sum)} не є числом.`)
  const bookedOn = readDottedDay(day)
  if (bookedOn === null) throw refuse(`дати ${quote(day)} не існує.`)
  if (kind !== 'C' && kind !== 'D') throw refuse(`TRANTYPE ${quote(kind)} не є ні C (надходження), ні D (видаток).`)
  const reference = field('REF') === '' ? '' : field('REF') + field('REFN')
  const line: ParsedLine = {
    place,
    direction: kind === 'C' ? 'credit' : 'debit',
    bookedOn,
    amount,
    party: field('AUT_CNTR_NAM'),
    partyCode: field('AUT_CNTR_CRF') || null,
    partyIban: field('AUT_CNTR_ACC') || null,
    documentNumber: field('NUM_DOC'),
    purpose: field('OSND'),
    reference: null,
    bankId: field('ID') || reference || null,
  }
  return { account: field('AUT_MY_ACC'), line }
}

/**
 * PrivatBank «Автоклієнт» JSON (domain §4): an array of movements, or an object with `transactions`. Movements in work or
 * rejected (`PR_PR` other than `r`) and informational ones (`FL_REAL` other than `r`) are left out. The form has no balances;
 * the period is that of its movements. Refuses with `unknown_form` and `damaged_statement`.
 */
export const readPrivatbank = (text: string): StatementDraft => {
  const read = rowsOf(parseJson(text)).flatMap((row, index) => readRow(row, index + 1) ?? [])
  const [first] = read
  if (!first) throw damaged('У файлі немає жодного проведеного руху коштів.')
  const other = read.find(({ account }) => account !== first.account)
  if (other)
    throw damaged(
      `Запис ${other.line.place}: рух іншого рахунку ${quote(other.account)}. Вивантажте виписку одного рахунку.`,
    )
  return {
    form: 'privatbank',
    iban: first.account,
    parts: [],
    lines: read.map(({ line }) => line),
    unit: 'Запис',
  }
}
