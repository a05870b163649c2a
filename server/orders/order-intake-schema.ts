import { z } from 'zod'
import { accountNumber } from '../accounts/account-number.ts'
import { type IdentityDocument, identityDocument } from '../accounts/identity-document.ts'
import { phone } from '../accounts/phone.ts'
import { isoDate } from '../time/iso-date-schema.ts'
import { passOn } from './pass-on.ts'

/** Versions of the consent text a consumer may have agreed to; the last is the one shown now. */
export const consentTextVersions = ['1'] as const

/** What is wrong with a meter that does not work (ZH). */
export const faultGrounds = {
  unchanging: { uk: 'Покази незмінні', en: 'Readings do not change' },
  no_display: { uk: 'Немає показів на дисплеї', en: 'Nothing on the display' },
  zone_clock: { uk: 'Дата або час зонного лічильника не змінюється', en: 'The zone clock stands still' },
  other: { uk: 'Інше', en: 'Other' },
} as const

const sentence = (message: string) => ({ error: message })
const emptyAsNull = (value: unknown) => (value === '' || value === undefined ? null : value)
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess(emptyAsNull, schema.nullable()).optional().default(null)

/** Signs no screen shows and PostgreSQL does not store; line ends and tabs stay. */
const withoutControlSigns = (text: string): string =>
  [...text].filter((sign) => sign === '\n' || sign === '\t' || !/\p{Cc}/u.test(sign)).join('')

const consent = z.strictObject(
  {
    given: z.literal(true, 'Без згоди на обробку персональних даних заявку прийняти не можна: поставте позначку.'),
    textVersion: z
      .union([z.string(), z.number()], sentence('Вкажіть версію тексту згоди, яку бачив споживач.'))
      .transform(String)
      .pipe(z.enum(consentTextVersions, 'Така версія тексту згоди невідома: покажіть споживачеві чинний текст.')),
  },
  sentence('Потрібна згода на обробку персональних даних.'),
)

const email = optional(
  z
    .string(sentence('Вкажіть адресу текстом.'))
    .trim()
    .max(254)
    .pipe(z.email('Перевірте адресу електронної пошти: очікується щось на зразок name@example.com.')),
)

const distanceKm = optional(
  z
    .number('Вкажіть відстань до РЕМ числом, у кілометрах.')
    .int('Вкажіть відстань до РЕМ цілим числом кілометрів.')
    .min(0, 'Відстань не буває від’ємною.')
    .max(500, 'Відстань понад 500 км перевірте ще раз: вкажіть її до свого РЕМ.'),
)

const formShape = {
  account: z.string(sentence('Вкажіть особовий рахунок текстом, як у рахунку.')).pipe(accountNumber),
  service: z
    .string(sentence('Оберіть послугу.'))
    .trim()
    .min(1, 'Оберіть послугу.')
    .max(60, 'Такої послуги немає: оберіть зі списку.'),
  identityDocument: optional(identityDocument),
  phone: z.string(sentence('Вкажіть контактний телефон.')).pipe(phone),
  email,
  distanceKm,
  note: z
    .preprocess((value) => value ?? '', z.string(sentence('Напишіть текстом.')).max(2000, 'Скоротіть до 2000 знаків.'))
    .optional()
    .default('')
    .transform((text) => withoutControlSigns(text).trim()),
  disconnectedForDebt: z.boolean('Позначте, чи відключено за борг: так або ні.').optional().default(false),
  consent,
  grounds: optional(
    z.enum(['unchanging', 'no_display', 'zone_clock', 'other'], 'Оберіть, що сталося з лічильником, зі списку.'),
  ),
  periodFrom: optional(isoDate),
  periodTo: optional(isoDate),
}

const periodOrder = {
  message: 'Кінець періоду не може бути раніше за його початок.',
  path: ['periodTo'],
}
const periodStands = (form: { periodFrom: string | null; periodTo: string | null }): boolean =>
  form.periodFrom === null || form.periodTo === null || form.periodFrom <= form.periodTo

/**
 * The order form as the gateway takes it (architecture §7, KH point 3). Unknown keys are refused; every refusal names its
 * field and the remedy. What a service requires beyond this shape stands in the catalogue and is judged by `placeOrder`.
 */
export const orderForm = z.strictObject(formShape, sentence('Надішліть поля заявки.')).refine(periodStands, periodOrder)

/** The document the office already holds, instead of one dictated over the phone. */
const identityOnFile = z.strictObject({ onFile: z.literal(true) })

/** The form as staff fill it in for a caller or from paper: they may refer to the document on file. */
export const staffOrderForm = z
  .strictObject(
    {
      ...formShape,
      identityDocument: optional(
        z.unknown().transform((value, context) => {
          const onFile = identityOnFile.safeParse(value)
          return onFile.success ? onFile.data : passOn(identityDocument.safeParse(value), context)
        }),
      ),
      channel: z.enum(['phone', 'paper'], 'Вкажіть, як надійшла заявка: телефоном або на папері.').optional(),
    },
    sentence('Надішліть поля заявки.'),
  )
  .refine(periodStands, periodOrder)

/** The form once read: accounts as digits, phones as `+380…`, empty fields as null. */
export interface OrderForm {
  account: string
  service: string
  identityDocument: IdentityDocument | { onFile: true } | null
  phone: string
  email: string | null
  distanceKm: number | null
  note: string
  disconnectedForDebt: boolean
  consent: { given: true; textVersion: (typeof consentTextVersions)[number] }
  grounds: keyof typeof faultGrounds | null
  periodFrom: string | null
  periodTo: string | null
}
