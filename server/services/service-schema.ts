import { z } from 'zod'

/** Fields of the order form that a service may require (KH form; names as in the gateway's order JSON). */
export const orderFields = {
  identityDocument: { uk: 'Паспорт або ID-картка', en: 'Identity document' },
  phone: { uk: 'Контактний телефон', en: 'Contact phone' },
  email: { uk: 'Електронна пошта', en: 'E-mail' },
  distanceKm: { uk: 'Відстань до РЕМ, км', en: 'Distance to the REM, km' },
  note: { uk: 'Додаткова інформація', en: 'Free text' },
} as const

/** Kinds of scans a service may require; the debt receipt is asked for only where supply was cut for debt (KH point 3). */
export const attachmentKinds = {
  passport: { uk: 'Скан паспорта або ID-картки', en: 'Scan of the identity document' },
  receipt: { uk: 'Квитанція про оплату боргу', en: 'Receipt of the debt paid' },
  photo: { uk: 'Фото або відео лічильника', en: 'Photo or video of the meter' },
  ownership: { uk: 'Документ про право власності', en: 'Proof of ownership' },
  other: { uk: 'Інший документ', en: 'Another document' },
} as const

/** The two catalogues of the seed manuals: Херсонобленерго 2018 and Житомиробленерго 2024-25. */
export const catalogues = {
  KH: { uk: 'Послуги за заявкою', en: 'Services on request' },
  ZH: { uk: 'Послуги кабінету споживача', en: 'Cabinet services' },
} as const

/** What a finished order records (domain §2, `complete`); `none`: date and reply only. */
export const resultKinds = {
  none: { uk: 'Лише дата й відповідь', en: 'Date and reply only' },
  meter: { uk: 'Заміна лічильника', en: 'Meter replaced' },
  seals: { uk: 'Пломби', en: 'Seals' },
  readings: { uk: 'Контрольні покази', en: 'Control readings' },
  expertise: { uk: 'Висновок експертизи', en: 'Expertise result' },
  commission: { uk: 'Рішення комісії', en: 'Decision of the commission' },
  statement: { uk: 'Документ за рахунком', en: 'Statement of the account' },
  paper: { uk: 'Готовий документ', en: 'A document on paper' },
} as const

export type Catalogue = keyof typeof catalogues
export type ResultKind = keyof typeof resultKinds

/** A row of the service catalogue. Terms are working days; `termRule` is the wording that the deadline ribbon names. */
export interface Service {
  id: number
  code: string
  name: string
  shortName: string
  catalogue: Catalogue
  paid: boolean
  distancePriced: boolean
  needsContract: boolean
  needsVisit: boolean
  requiredFields: string[]
  requiredAttachments: string[]
  /** Working days to answer, from receipt. */
  answerTerm: number
  /** Working days to carry the works out, from the money (paid) or from acceptance (free). */
  worksTerm: number
  /** Working days the consumer has to join the contract. */
  confirmationTerm: number
  /** Working days the consumer has to pay the invoice. */
  paymentTerm: number
  termRule: string
  resultKind: ResultKind
  contractTemplate: string | null
  active: boolean
  version: number
}

/** A price in force from a day on, in kopiykas without VAT; `netPerKm` counts only for distance-priced services. */
export interface ServicePrice {
  id: number
  serviceId: number
  validFrom: string
  net: number
  netPerKm: number
  vatPercent: number
}

const keysOf = <T extends object>(labels: T) => Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]]
const text = (most: number, empty: string) => z.string().trim().min(1, empty).max(most, `Не довше ${most} знаків.`)
const term = z
  .number('Вкажіть кількість робочих днів.')
  .int('Вкажіть цілі робочі дні.')
  .min(1, 'Строк — щонайменше один робочий день.')
  .max(365, 'Строк понад 365 робочих днів перевірте ще раз.')

/** What the administrator changes of a service. Absent fields stay; `version` is the one that was read. */
export const serviceChange = z.strictObject({
  version: z.number().int(),
  name: text(300, 'Вкажіть назву послуги.').optional(),
  shortName: text(80, 'Вкажіть коротку назву.').optional(),
  paid: z.boolean().optional(),
  distancePriced: z.boolean().optional(),
  needsContract: z.boolean().optional(),
  needsVisit: z.boolean().optional(),
  requiredFields: z.array(z.enum(keysOf(orderFields), 'Такого поля форма заявки не має.')).optional(),
  requiredAttachments: z.array(z.enum(keysOf(attachmentKinds), 'Такого виду вкладення немає.')).optional(),
  answerTerm: term.optional(),
  worksTerm: term.optional(),
  confirmationTerm: term.optional(),
  paymentTerm: term.optional(),
  termRule: text(300, 'Назвіть правило, з якого випливає строк.').optional(),
  contractTemplate: z.string().max(60).nullable().optional(),
  active: z.boolean().optional(),
})

const kopiykas = z
  .number('Вкажіть суму в копійках.')
  .int('Сума — ціле число копійок.')
  .min(0, 'Ціна не буває від’ємною.')

/** A new price from a day on; amounts are kopiykas without VAT. */
export const newPrice = z.strictObject({
  validFrom: z.iso.date('Вкажіть дату, з якої діє ціна.'),
  net: kopiykas.max(100_000_000, 'Ціну понад мільйон гривень перевірте ще раз.'),
  netPerKm: kopiykas.max(1_000_000, 'Ціну за кілометр понад 10 000 гривень перевірте ще раз.').default(0),
  vatPercent: z.number().int().min(0, 'Ставка ПДВ — від 0 до 100.').max(100, 'Ставка ПДВ — від 0 до 100.').default(20),
})
