import { formatMoney } from '../money/kopiykas.ts'
import type { Candidate, MatchReason } from './line-to-match.ts'

type Words = Omit<MatchReason, 'code'>
type Caution = NonNullable<Candidate['caution']>

const reason = (code: MatchReason['code'], { uk, en }: Words): MatchReason => ({ code, uk, en })

/** The reasons for which an invoice is offered, in the words that the clerk reads. */
export const reasons = {
  reference: (number: string) =>
    reason('reference', {
      uk: `Платіжний QR повернув рахунок № ${number}`,
      en: `The payment QR brought invoice ${number}`,
    }),
  invoiceNumber: (number: string) =>
    reason('invoice_number', { uk: `У призначенні — рахунок № ${number}`, en: `The purpose names invoice ${number}` }),
  invoiceLike: (typed: string) =>
    reason('invoice_number_like', {
      uk: `У призначенні схожий номер: «${typed}»`,
      en: `The purpose has a number like it: “${typed}”`,
    }),
  order: (number: number) =>
    reason('order_number', { uk: `У призначенні — заявка № ${number}`, en: `The purpose names order ${number}` }),
  sameOrder: (number: number, invoice: string) =>
    reason('order_number', {
      uk: `Та сама заявка № ${number}, що й у рахунка № ${invoice}`,
      en: `The same order ${number} as of invoice ${invoice}`,
    }),
  orderLike: (typed: string) =>
    reason('order_number_like', {
      uk: `У призначенні схожий номер заявки: «${typed}»`,
      en: `The purpose has an order number like it: “${typed}”`,
    }),
  account: (typed: string) =>
    reason('account', { uk: `У призначенні — особовий рахунок ${typed}`, en: `The purpose names account ${typed}` }),
  amount: reason('amount', { uk: 'Сума дорівнює несплаченій', en: 'The sum is what is owed' }),
  together: (number: string) =>
    reason('amount', {
      uk: `Разом із рахунком № ${number} — рівно ця сума`,
      en: `Together with invoice ${number} exactly this sum`,
    }),
  payer: (name: string) => reason('payer', { uk: `Платник — ${name}`, en: `The payer is ${name}` }),
  namedInPurpose: (name: string) =>
    reason('payer', { uk: `У призначенні названо: ${name}`, en: `The purpose names ${name}` }),
  surname: reason('payer', { uk: 'Прізвище платника таке саме', en: 'The payer’s surname is the same' }),
  payerCode: reason('payer_code', { uk: 'Код платника той самий', en: 'The payer’s code is the same' }),
  date: reason('date', { uk: 'Гроші надійшли у строк рахунка', en: 'The money came within the invoice’s term' }),
}

const caution = (code: Caution['code'], { uk, en }: Words): Caution => ({ code, uk, en })

/** What a clerk should know before the money is put on an invoice. */
export const cautions = {
  withdrawn: caution('withdrawn', {
    uk: 'Споживач відмовився від заявки: гроші стануть належними до повернення.',
    en: 'The order is withdrawn: the money becomes a refund due.',
  }),
  void: caution('void', {
    uk: 'Рахунок анульовано: гроші стануть належними до повернення.',
    en: 'The invoice is void: the money becomes a refund due.',
  }),
  paid: caution('paid', {
    uk: 'Рахунок уже сплачено: гроші стануть переплатою.',
    en: 'The invoice is paid already: the money becomes an overpayment.',
  }),
  expired: caution('expired', {
    uk: 'Заявку закрито як несплачену: після зарахування її можна відновити.',
    en: 'The order has expired unpaid: once paid it can be reinstated.',
  }),
  tooMuch: (surplus: number) =>
    caution('too_much', {
      uk: `Надійшло на ${formatMoney(surplus)} більше, ніж лишилося сплатити.`,
      en: `${formatMoney(surplus)} more than is owed.`,
    }),
  tooLittle: (missing: number) =>
    caution('too_little', {
      uk: `Не вистачає ${formatMoney(missing)}: заявка й далі чекатиме на оплату.`,
      en: `${formatMoney(missing)} short: the order goes on waiting.`,
    }),
}
