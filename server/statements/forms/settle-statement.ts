import { isValidIBAN } from 'ibantools'
import { formatMoney } from '../../money/kopiykas.ts'
import { formatDate } from '../../time/iso-date.ts'
import type { ParsedLine, ParsedStatement } from '../parsed-statement.ts'
import { balanceMismatch, damaged, quote } from './refuse-statement.ts'

/** A stretch of days with the balances at its ends: some banks write one for each day. */
export interface StatementPart {
  startsOn: string | null
  endsOn: string | null
  opening: number | null
  closing: number | null
}

/** What a form's parser found, before anything that all forms must satisfy is checked. */
export interface StatementDraft {
  form: ParsedStatement['form']
  iban: string
  parts: StatementPart[]
  lines: ParsedLine[]
  /** What `place` of a line counts, for messages: «Рядок 17», «Запис 17». */
  unit: 'Рядок' | 'Запис'
}

const mostLines = 200_000
const longest = {
  party: 255,
  partyCode: 64,
  partyIban: 64,
  documentNumber: 255,
  purpose: 2_000,
  reference: 255,
  bankId: 200,
}
const fieldNames: Record<keyof typeof longest, string> = {
  party: 'назва контрагента',
  partyCode: 'код контрагента',
  partyIban: 'рахунок контрагента',
  documentNumber: 'номер документа',
  purpose: 'призначення платежу',
  reference: 'структуроване посилання',
  bankId: 'номер операції в банку',
}
const fields = Object.keys(fieldNames) as (keyof typeof longest)[]

/** Line ends and control characters become spaces: they mean nothing in a purpose and break what is printed from it. */
const tidy = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

const tidyLine = (line: ParsedLine, unit: string): ParsedLine => {
  const tidied = { ...line }
  for (const field of fields) {
    const text = line[field]
    if (text === null) continue
    if (text.length > longest[field]) {
      throw damaged(
        `${unit} ${line.place}: ${fieldNames[field]} має ${text.length} знаків, а найбільше буває ${longest[field]}.`,
      )
    }
    if (/\0|\p{Cs}/u.test(text)) {
      throw damaged(`${unit} ${line.place}: ${fieldNames[field]} містить знаки, яких у тексті не буває.`)
    }
    const clean = tidy(text)
    if (field === 'party' || field === 'documentNumber' || field === 'purpose') tidied[field] = clean
    else tidied[field] = clean === '' ? null : clean
  }
  return tidied
}

/** An id that a file gives to two different movements tells nothing: their contents will have to. */
const dropSharedIds = (lines: ParsedLine[]): ParsedLine[] => {
  const contentOf = (line: ParsedLine) => `${line.direction} ${line.bookedOn} ${line.amount} ${line.purpose}`
  const known = new Map<string, string>()
  const shared = new Set<string>()
  for (const line of lines) {
    if (line.bankId === null) continue
    const content = known.get(line.bankId)
    if (content === undefined) known.set(line.bankId, contentOf(line))
    else if (content !== contentOf(line)) shared.add(line.bankId)
  }
  if (shared.size === 0) return lines
  return lines.map((line) => (line.bankId !== null && shared.has(line.bankId) ? { ...line, bankId: null } : line))
}

const sumOf = (lines: ParsedLine[], direction: ParsedLine['direction']): number => {
  const sum = lines.reduce((total, line) => (line.direction === direction ? total + line.amount : total), 0)
  if (!Number.isSafeInteger(sum)) throw damaged('Сума рухів більша за будь-яку можливу.')
  return sum
}

/** Opening and closing of the whole, after checking that each stretch begins with what the one before left. */
const chainBalances = (parts: StatementPart[]): Pick<StatementPart, 'opening' | 'closing'> => {
  const inOrder = parts.toSorted((one, other) => (one.startsOn ?? '').localeCompare(other.startsOn ?? ''))
  for (const [index, part] of inOrder.entries()) {
    const next = inOrder[index + 1]
    if (part.closing === null || next === undefined || next.opening === null || part.closing === next.opening) continue
    const day = next.startsOn === null ? '' : ` на ${formatDate(next.startsOn)}`
    throw balanceMismatch(
      `Вхідний залишок${day} (${formatMoney(next.opening)}) не дорівнює попередньому вихідному (${formatMoney(part.closing)}): ` +
        'у файлі бракує днів або вони повторюються.',
    )
  }
  return { opening: inOrder[0]?.opening ?? null, closing: inOrder.at(-1)?.closing ?? null }
}

const checkBalances = (opening: number, closing: number, credits: number, debits: number): void => {
  const gap = opening + credits - debits - closing
  if (gap === 0) return
  throw balanceMismatch(
    `Вхідний залишок ${formatMoney(opening)} + надходження ${formatMoney(credits)} − видатки ${formatMoney(debits)} = ` +
      `${formatMoney(closing + gap)}, а у виписці вихідний залишок ${formatMoney(closing)}: ` +
      `${gap > 0 ? 'бракує' : 'зайві'} ${formatMoney(Math.abs(gap))}.`,
  )
}

const outermost = (days: (string | null)[], wanted: -1 | 1): string | null => {
  let found: string | null = null
  for (const day of days) if (day !== null && (found === null || (day < found ? -1 : 1) === wanted)) found = day
  return found
}

/**
 * The last gate of every form. Checks that the account is an IBAN, that texts are texts of a bearable length, that there are at
 * most 200 000 lines, and where both balances are given that opening + credits − debits = closing. Lines of zero money are left
 * out: banks write notices that way, and no invoice is paid by them. The period is widened to days that lines are booked on.
 * Refuses with `damaged_statement` and `balance_mismatch` (domain §4).
 */
export const settleStatement = ({ form, iban, parts, lines: found, unit }: StatementDraft): ParsedStatement => {
  if (!isValidIBAN(iban)) throw damaged(`Рахунок виписки ${quote(iban)} не є IBAN: перевірте, чи файл повний.`)
  if (found.length > mostLines) throw damaged(`У виписці понад ${mostLines} рядків. Вивантажте її за коротший період.`)
  const lines = dropSharedIds(found.filter(({ amount }) => amount !== 0).map((line) => tidyLine(line, unit)))
  const { opening, closing } = chainBalances(parts)
  const [credits, debits] = [sumOf(lines, 'credit'), sumOf(lines, 'debit')]
  if (opening !== null && closing !== null) checkBalances(opening, closing, credits, debits)
  const days = lines.map((line) => line.bookedOn)
  const startsOn = outermost([...parts.map((part) => part.startsOn), ...days], -1)
  const endsOn = outermost([...parts.map((part) => part.endsOn), ...days], 1)
  if (startsOn === null || endsOn === null) throw damaged('У файлі немає жодного руху коштів і не вказано період.')
  return { form, iban, startsOn, endsOn, opening, closing, lines }
}
