import { fullNameOf, inventPerson } from '../../seeds/demo/people.ts'
import type { Random } from '../../seeds/random.ts'
import { owedOf } from './judge-invoice.ts'
import type { KnownInvoice, LineToMatch } from './line-to-match.ts'
import { nameForms, noises, slips, writtenAccount } from './noisy-numbers-fixture.ts'

/** A bank line with what its payer meant. */
export interface LabelledLine {
  line: LineToMatch
  kind: string
  /** Numbers of the invoices that were meant; several where one line pays several, none where it is not ours. */
  truth: string[]
  /** An open invoice named readably and covered: it should post by itself. */
  shouldPost: boolean
  /** An open invoice is meant: it should stand first among the candidates. */
  open: boolean
}

type Text = Pick<LineToMatch, 'purpose' | 'reference' | 'party'>
interface Drawn {
  text: Text
  meant: KnownInvoice[]
  /** The number can be read for what it is. */
  readable: boolean
}

const yearOf = ({ number }: KnownInvoice): string => number.slice(0, 4)
const bodyOf = ({ number }: KnownInvoice): string => number.slice(5)

const companies = ['ТОВ «Ромашка»', 'АТ КБ «ПРИВАТБАНК»', 'Транзитний рахунок', ''] as const

const ownName = (random: Random, invoice: KnownInvoice): string =>
  random.pick(nameForms)(random.oneIn(2) ? invoice.payer : invoice.consumer)

const anyName = (random: Random, invoice: KnownInvoice): string => {
  if (random.oneIn(5)) return random.pick(nameForms)(fullNameOf(inventPerson(random)))
  return random.oneIn(12) ? random.pick(companies) : ownName(random, invoice)
}

const openings = [
  'Оплата за рахунком № ',
  'Сплата по рах. ',
  'рахунок ',
  'Плата за послуги: рах.',
  '№',
  'За позачергову перевірку лічильника, рах № ',
  '',
] as const

const endings = [
  '',
  '',
  '',
  ' від 20.11.2026',
  ', у т.ч. ПДВ 20% - 97,50 грн',
  ' тел. 0671234567',
  ' (067) 123-45-67',
  ' ЄДРПОУ 40723825',
  ' за листопад 2026 р.',
  '. Без ПДВ',
  '; сума 585,00 грн',
  ' реєстр. № 08-2026-000150',
  ' договір Д-2026-000151',
  ' ІПН 2026001233',
  ' UA783226690000026005012107133',
  ' 2026-11-20',
  ' 585.00',
  ', 585 грн',
  ' лічильник № 1234567',
  ' кв. 12, буд. 5',
  ' о 12:30',
] as const

const beside = (random: Random, invoice: KnownInvoice): string => {
  const order = random.oneIn(3)
    ? `, ${random.pick(['заявка № ', 'зам.', 'заявка', 'за заявкою №'])}${invoice.orderNumber}`
    : ''
  const account = random.oneIn(4)
    ? `, ${random.pick(['о/р ', 'ос.рах. ', 'особовий рахунок ', 'О/Р№'])}${writtenAccount(random, invoice.account)}`
    : ''
  return order + account
}

const named =
  (noise: string) =>
  (random: Random, invoice: KnownInvoice): Drawn => {
    const number = (noises[noise] ?? noises.clean)?.(random, yearOf(invoice), bodyOf(invoice)) ?? ''
    const opening = number.startsWith('2') ? random.pick(openings) : ''
    const purpose = `${opening}${number}${beside(random, invoice)}${random.pick(endings)}`
    return { text: { purpose, reference: null, party: anyName(random, invoice) }, meant: [invoice], readable: true }
  }

/** A mistyped number is told from another's by the payer's name alone: without it nobody could know. */
const mistyped =
  (slip: string) =>
  (random: Random, invoice: KnownInvoice): Drawn => {
    const number = slips[slip]?.(random, yearOf(invoice), bodyOf(invoice)) ?? ''
    const purpose = `${random.pick(openings)}${number}${random.pick(endings)}`
    return { text: { purpose, reference: null, party: ownName(random, invoice) }, meant: [invoice], readable: false }
  }

const unnamed =
  (purposeOf: (random: Random, invoice: KnownInvoice) => string) =>
  (random: Random, invoice: KnownInvoice): Drawn => ({
    text: {
      purpose: purposeOf(random, invoice) + random.pick(endings),
      reference: null,
      party: ownName(random, invoice),
    },
    meant: [invoice],
    readable: false,
  })

const byQr = (random: Random, invoice: KnownInvoice): Drawn => ({
  text: {
    purpose: random.pick(['Оплата послуг', `Рахунок ${invoice.number}`, '']),
    reference: invoice.number,
    party: anyName(random, invoice),
  },
  meant: [invoice],
  readable: true,
})

const several = (random: Random, invoice: KnownInvoice, invoices: readonly KnownInvoice[]): Drawn => {
  const others = invoices.filter((other) => other.id !== invoice.id && yearOf(other) === yearOf(invoice))
  const other = others[random.below(others.length)] ?? invoice
  const [one, two] = [invoice.number, other.number]
  const purpose = random.pick([
    `Рахунки ${one} та ${two}`,
    `рах. ${one}, ${two}`,
    `${one};${two}`,
    `рахунки ${one}, ${Number(bodyOf(other))}`,
    `рах.${one} і ${Number(bodyOf(other))}`,
    `рах ${one}+${bodyOf(other)}`,
    `рахунок ${one}/${two}`,
    `заявки ${invoice.orderNumber} та ${other.orderNumber}, рах. ${one}`,
    `рах ${one} заявка ${other.orderNumber}`,
  ])
  return {
    text: { purpose, reference: null, party: ownName(random, invoice) },
    meant: [invoice, other],
    readable: false,
  }
}

const strangers = [
  'Оплата за електроенергію о/р 99-999999',
  'Повернення депозиту',
  'Поповнення рахунку 26007233566001',
  'Згідно договору № 2026-000012 від 01.11.2026',
] as const

const notOurs = (random: Random): Drawn => ({
  text: { purpose: random.pick(strangers), reference: null, party: fullNameOf(inventPerson(random)) },
  meant: [],
  readable: false,
})

/** Every kind of line, each as often as the others: harder than any real month. */
const kinds: Record<string, (random: Random, invoice: KnownInvoice, invoices: readonly KnownInvoice[]) => Drawn> = {
  ...Object.fromEntries(Object.keys(noises).map((noise) => [noise, named(noise)])),
  ...Object.fromEntries(Object.keys(slips).map((slip) => [slip, mistyped(slip)])),
  qr: byQr,
  order_only: unnamed(
    (random, { orderNumber }) => `${random.pick(['Заявка № ', 'за заявкою ', 'зам. '])}${orderNumber}`,
  ),
  bare_order: unnamed((_, { orderNumber }) => `Оплата послуг ${orderNumber}`),
  account_only: unnamed((random, { account }) => `Послуги ОСР, о/р ${writtenAccount(random, account)}`),
  name_only: unnamed(() => 'Оплата за послуги'),
  several,
  not_ours: notOurs,
}

const amountOf = (random: Random, { meant }: Drawn): number => {
  const owed = meant.reduce((sum, invoice) => sum + (owedOf(invoice) || invoice.total), 0) || 58_500
  if (random.oneIn(12)) return Math.max(100, owed - 5_000)
  return random.oneIn(15) ? owed + random.pick([100, 5_000, owed]) : owed
}

const awaitsMoney = new Set(['awaiting_payment', 'expired'])

/** So many lines about these invoices, of every kind in turn, each with what was meant. */
export const labelLines = (random: Random, invoices: readonly KnownInvoice[], count: number): LabelledLine[] => {
  const names = Object.keys(kinds)
  return Array.from({ length: count }, (_, place): LabelledLine => {
    const kind = names[place % names.length] ?? 'clean'
    const invoice = invoices[random.below(invoices.length)]
    const draw = kinds[kind]
    if (!invoice || !draw) throw new Error('labelled lines need invoices')
    const drawn = draw(random, invoice, invoices)
    const amount = amountOf(random, drawn)
    const [only] = drawn.meant
    const open = drawn.meant.some((each) => owedOf(each) > 0)
    const covered = only !== undefined && owedOf(only) > 0 && awaitsMoney.has(only.orderState) && amount >= owedOf(only)
    return {
      kind,
      line: {
        id: place + 1,
        bookedOn: '2026-11-20',
        amount,
        left: amount,
        partyCodeIndex: null,
        partyIban: null,
        documentNumber: String(place + 1),
        ...drawn.text,
      },
      truth: [...new Set(drawn.meant.map(({ number }) => number))],
      shouldPost: drawn.readable && drawn.meant.length === 1 && covered,
      open,
    }
  })
}
