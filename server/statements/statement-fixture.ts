import { createRandom } from '../../seeds/random.ts'
import { encodeWindows1251 } from '../money/windows-1251.ts'
import { inventLines, inventStatement } from '../testing/invent-lines.ts'
import { writeStatement } from '../testing/statement-files.ts'
import { addDays } from '../time/iso-date.ts'
import { contentKeyOf } from './content-key.ts'
import type { ParsedLine, StatementForm } from './parsed-statement.ts'

const unsigned = { party: 'АТ «Банк»', partyIban: null, partyCode: null, documentNumber: '', reference: null }

/** Lines that come several times a day, alike to the kopiyka and without a document number. */
const twins = [
  { ...unsigned, direction: 'debit' as const, amount: 500, purpose: 'Комісія за переказ згідно з тарифами' },
  { ...unsigned, direction: 'debit' as const, amount: 1_250_000, purpose: 'Заробітна плата за листопад' },
  { ...unsigned, direction: 'credit' as const, amount: 58_500, purpose: 'Прийом платежів через термінал' },
]

const endless = ', а також за повторне опломбування вузла обліку після виїзду сім’ї попереднього власника помешкання'

/**
 * A busy account's week, another for each seed: believable lines, long purposes, apostrophes, and every ninth line one of a
 * crowd of true twins.
 */
export const givenLines = (count: number, seed = 1): ParsedLine[] =>
  inventLines(seed, count, { startsOn: addDays('2026-11-09', -7 * seed) }).map((line, index) => {
    if (index % 9 === 0) return { ...line, ...twins[(index / 9) % twins.length] }
    return index % 6 === 0 ? { ...line, purpose: line.purpose + endless } : line
  })

/** Each form counts the bank's ids in its own way; 1C has none. */
const withIds = (form: StatementForm, lines: readonly ParsedLine[]): ParsedLine[] => {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const content = contentKeyOf(line)
    const twin = (seen.get(content) ?? 0) + 1
    seen.set(content, twin)
    return { ...line, bankId: form === 'client_bank' ? null : `${form}-${content.slice(0, 16)}-${twin}` }
  })
}

/** The file that a bank would make of these lines in one form, with balances that hold. */
export const fileIn = (form: StatementForm, iban: string, lines: readonly ParsedLine[]): Buffer =>
  writeStatement(form, inventStatement(iban, withIds(form, lines)))

const beyondAscii = /[^\0-\u007fА-яІіЇїЄєҐґ«»№]/gu

/** The same text saved anew by a program that knows windows-1251 alone: what it cannot write becomes a question mark. */
export const savedInWindows1251 = (bytes: Buffer): Buffer => {
  const text = bytes.toString('utf8').replaceAll(beyondAscii, (sign) => (encodeWindows1251(sign) ? sign : '?'))
  return Buffer.from(encodeWindows1251(text.replace('encoding="UTF-8"', 'encoding="windows-1251"')) ?? [])
}

/** In another order, the same for the same seed. */
export const shuffled = <T>(all: readonly T[], seed = 7): T[] => {
  const random = createRandom(seed)
  return all
    .map((each) => ({ each, order: random.below(1_000_000) }))
    .sort((one, other) => one.order - other.order)
    .map(({ each }) => each)
}
