import { formatAmount } from '../money/kopiykas.ts'
import { formatPeriod } from '../time/billing-period.ts'
import { formatDate } from '../time/iso-date.ts'
import { textBox } from './box.ts'
import type { Fonts } from './fonts.ts'
import type { Span } from './layout-text.ts'
import { contentWidth, text } from './page-style.ts'
import { type Flow, wholeFlow } from './paginate.ts'
import { placeAndDate } from './place-and-date.ts'
import type { AccountStatementSheet } from './sheets.ts'
import { companySignature, signatures } from './signatures.ts'
import { type Cell, type Column, table } from './table.ts'

type Sheet = AccountStatementSheet

const column = (title: string, width: Column['width'], align: Column['align']): Column => ({
  title: [{ text: title, face: 'regular' }],
  width,
  align,
})
const plain = (value: string): Cell => [{ text: value, face: 'regular' }]
const bold = (value: string): Cell => [{ text: value, face: 'bold' }]
const sum = (kopiykas: number | null): string => (kopiykas === null ? '' : formatAmount(kopiykas))

const titled = (title: string, detail: string): Cell => {
  const first: Span = { text: title, face: 'regular' }
  return detail ? [first, { text: `\n${detail}`, face: 'regular' }] : [first]
}

/** A balance stands on the side of whoever owes it, the other cell is empty. */
const sides = (balance: number): [string, string] =>
  balance < 0 ? ['', formatAmount(-balance)] : [formatAmount(balance), '']

/** Debit and credit as our books have them, and the same two columns empty for the consumer's. */
const reconciled = (sheet: Sheet, fonts: Fonts): Flow => {
  const columns = [
    column('Дата', 58, 'left'),
    column('Зміст', { share: 1 }, 'left'),
    column('Оператор: дебет, грн', 68, 'right'),
    column('Оператор: кредит, грн', 68, 'right'),
    column('Споживач: дебет, грн', 60, 'right'),
    column('Споживач: кредит, грн', 60, 'right'),
  ]
  const standing = (on: string, title: string, balance: number): Cell[] =>
    [formatDate(on), title, ...sides(balance), '', ''].map(bold)
  const rows = [
    standing(sheet.from, 'Сальдо на початок періоду', sheet.opening),
    ...sheet.entries.map((entry) => [
      plain(formatDate(entry.on)),
      titled(entry.title, entry.detail),
      ...[sum(entry.charged), sum(entry.paid), '', ''].map(plain),
    ]),
    ['', 'Обороти за період', sum(sheet.charged), sum(sheet.paid), '', ''].map(bold),
    standing(sheet.to, 'Сальдо на кінець періоду', sheet.closing),
  ]
  return table(columns, rows, fonts, { gap: 12, keepWithNext: true })
}

/** What was charged, what was paid, and what remained after each. */
const runningBalance = (sheet: Sheet, fonts: Fonts): Flow => {
  const columns = [
    column('Дата', 60, 'left'),
    column('Зміст', { share: 1 }, 'left'),
    column('Нараховано, грн', 74, 'right'),
    column('Сплачено, грн', 74, 'right'),
    column('Залишок, грн', 74, 'right'),
  ]
  const rows = [
    [formatDate(sheet.from), 'Залишок на початок періоду', '', '', sum(sheet.opening)].map(bold),
    ...sheet.entries.map((entry) => [
      plain(formatDate(entry.on)),
      titled(entry.title, entry.detail),
      ...[sum(entry.charged), sum(entry.paid), sum(entry.balance)].map(plain),
    ]),
    [
      formatDate(sheet.to),
      'Разом і залишок на кінець періоду',
      ...[sheet.charged, sheet.paid, sheet.closing].map(sum),
    ].map(bold),
  ]
  return table(columns, rows, fonts, { gap: 12, keepWithNext: true })
}

const sentence = (words: string, fonts: Fonts): Flow =>
  wholeFlow(textBox(words, text.body, contentWidth, fonts), { gap: 8 })

const volumes = (sheet: Sheet, fonts: Fonts): Flow => {
  if (sheet.volumes.length === 0) return sentence('За цей період обсягів споживання не записано.', fonts)
  const columns = [
    column('Розрахунковий період', 120, 'left'),
    column('Лічильник', { share: 1 }, 'left'),
    column('Електрична енергія', { share: 1 }, 'left'),
    column('Обсяг, кВт·год', 100, 'right'),
  ]
  const rows = [
    ...sheet.volumes.map(({ period, meter, kind, kwh }) =>
      [formatPeriod(period), `№\u00a0${meter}`, kind, formatAmount(kwh)].map(plain),
    ),
    ['Разом спожито', '', '', formatAmount(sheet.consumed)].map(bold),
  ]
  return table(columns, rows, fonts, { gap: 8, keepWithNext: false })
}

const notImported =
  'Розрахунки за спожиту електричну енергію веде постачальник; його дані за цей період не завантажено.'

const energy = (sheet: Sheet, fonts: Fonts): Flow => {
  if (sheet.energy.length === 0) return sentence(notImported, fonts)
  const columns = [
    column('Період', 60, 'left'),
    column('Постачальник', { share: 1 }, 'left'),
    column('Нараховано, грн', 74, 'right'),
    column('Сплачено, грн', 74, 'right'),
    column('Борг на кінець, грн', 82, 'right'),
  ]
  const rows = sheet.energy.map(({ period, supplier, charged, paid, balance }) =>
    [formatPeriod(period), supplier, ...[charged, paid, balance].map(sum)].map(plain),
  )
  return table(columns, rows, fonts, { gap: 8, keepWithNext: true })
}

/** The ready parts of a reconciliation act and of a statement of charges. */
export const accountStatementBlocks = (
  kind: 'reconciliation_act' | 'charges_statement',
  sheet: Sheet,
): Record<string, (fonts: Fonts) => Flow> => ({
  place: (fonts) => wholeFlow(placeAndDate(sheet.place, sheet.issuedOn, fonts), { gap: 10, after: 10 }),
  entries: (fonts) => (kind === 'reconciliation_act' ? reconciled(sheet, fonts) : runningBalance(sheet, fonts)),
  volumes: (fonts) => volumes(sheet, fonts),
  energy: (fonts) => energy(sheet, fonts),
  ...(kind === 'reconciliation_act'
    ? { signatures: (fonts) => wholeFlow(signatures(sheet, fonts, ['Оператор', 'Споживач']), { gap: 16 }) }
    : { signature: (fonts) => wholeFlow(companySignature(sheet, fonts), { gap: 16 }) }),
})
