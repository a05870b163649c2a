import { ibanOf } from '../../seeds/demo/invent-iban.ts'
import type { WrittenStatement } from '../../seeds/demo/write-camt.ts'
import { createRandom, type Random } from '../../seeds/random.ts'
import type { ParsedLine } from '../statements/parsed-statement.ts'
import { addDays } from '../time/iso-date.ts'

export { ibanOf } from '../../seeds/demo/invent-iban.ts'

const surnames = ['Іваненко', 'Ковальчук', 'Щербак', 'Єременко', 'Їжакевич', 'Ґудзь', 'Петрук', 'Мельник'] as const
const names = ['Олена Петрівна', 'Ігор Богданович', 'Ганна Євгенівна', 'Юрій Олексійович', 'Любов Іванівна'] as const
const firms = ['ТОВ "Світанок-Агро"', 'ФОП Гнатюк О. В.', 'ОСББ «Затишок»', 'ПП "Древлянка & Ко"'] as const
const words = [
  'Оплата за послуги згідно рахунку',
  'За позачергову техперевірку лічильника, рах.',
  'Сплата рахунку',
] as const

const inventLine = (random: Random, place: number, startsOn: string, days: number): ParsedLine => {
  const credit = !random.oneIn(8)
  const firm = random.oneIn(4)
  const invoice = `2026-${String(random.between(1, 999_999)).padStart(6, '0')}`
  const bookedOn = addDays(startsOn, random.below(days))
  const day = bookedOn.replaceAll('-', '')
  return {
    place,
    direction: credit ? 'credit' : 'debit',
    bookedOn,
    amount: random.oneIn(3) ? random.between(1, 900) * 10_000 : random.between(1, 999_999),
    party: firm ? random.pick(firms) : `${random.pick(surnames)} ${random.pick(names)}`,
    partyCode: random.oneIn(5) ? null : String(random.between(10_000_000, 99_999_999)),
    partyIban: random.oneIn(6)
      ? null
      : ibanOf(random.pick([305299, 322313, 300335]), 26_000_000_000_000 + random.below(1e9)),
    documentNumber: String(random.between(1, 99_999)),
    purpose: credit ? `${random.pick(words)} № ${invoice}, у т.ч. ПДВ 20%` : `Комісія банку за ${bookedOn}`,
    reference: credit && random.oneIn(3) ? invoice : null,
    bankId: `${day}/${String(place).padStart(6, '0')}`,
  }
}

/** Believable lines of a statement: the same seed gives the same ones. Days are `startsOn` and `days - 1` after it. */
export const inventLines = (
  seed: number,
  count: number,
  { startsOn = '2026-11-02', days = 5 }: { startsOn?: string; days?: number } = {},
): ParsedLine[] => {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index) => inventLine(random, index + 1, startsOn, days))
}

/** A statement of those lines, whose balances follow from them. */
export const inventStatement = (iban: string, lines: ParsedLine[], opening = 100_000_00): WrittenStatement => {
  const days = lines.map((line) => line.bookedOn).toSorted()
  const change = lines.reduce((sum, { direction, amount }) => sum + (direction === 'credit' ? amount : -amount), 0)
  return {
    iban,
    startsOn: days[0] ?? '2026-11-02',
    endsOn: days.at(-1) ?? '2026-11-02',
    opening,
    closing: opening + change,
    lines,
  }
}
