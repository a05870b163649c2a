import { z } from 'zod'
import { formatDate, isIsoDate } from '../time/iso-date.ts'
import { isoDate } from '../time/iso-date-schema.ts'
import { withCyrillicLetters } from './look-alikes.ts'

const text = (missing: string) => z.string({ error: missing }).trim().min(1, missing)

/** What may be left out arrives as an absent key, as null or as an empty field of a form: all three become null. */
const optional = <S extends z.ZodType<string, string>>(schema: S) =>
  z
    .string()
    .nullish()
    .transform((value) => value?.trim() || null)
    .pipe(schema.nullable())

const date = (missing: string) => text(missing).pipe(isoDate)

const series = text('Вкажіть серію паспорта: дві українські літери.')
  .transform((typed) => withCyrillicLetters(typed.replaceAll(/\s/g, '').toUpperCase()))
  .refine(
    (letters) => /^[А-ЯҐЇІЄ]{2}$/.test(letters),
    'Серія паспорта — дві українські літери, наприклад АБ. Перевірте мову введення.',
  )

const digitsOf = (count: number, message: string, missing: string) =>
  text(missing)
    .transform((typed) => typed.replaceAll(/\s/g, ''))
    .refine((digits) => digits.length === count && /^\d+$/.test(digits), message)

const issuedBy = text('Вкажіть, ким виданий документ.').max(
  250,
  'Скоротіть назву органу, що видав документ, до 250 знаків.',
)

const birthDateOf = (number: string) => `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`

const unzr = text('Вкажіть УНЗР: він надрукований на лицьовому боці ID-картки.')
  .transform((typed) => typed.replaceAll(/\s/g, '').replace(/^(\d{8})(\d{5})$/, '$1-$2'))
  .superRefine((number, context) => {
    if (!/^\d{8}-\d{5}$/.test(number)) {
      context.addIssue({
        code: 'custom',
        message: 'УНЗР — це 8 цифр, дефіс і ще 5 цифр, наприклад 19900131-01234. Звірте його з документом.',
      })
    } else if (!isIsoDate(birthDateOf(number))) {
      context.addIssue({
        code: 'custom',
        message:
          'УНЗР починається з дати народження (рік, місяць, день), а такої дати немає. Звірте його з документом.',
      })
    }
  })

const passport = z.strictObject({
  kind: z.literal('passport'),
  series,
  number: digitsOf(6, 'Номер паспорта має 6 цифр. Звірте його з документом.', 'Вкажіть номер паспорта: 6 цифр.'),
  issuedBy,
  issuedOn: date('Вкажіть, коли виданий паспорт.'),
  unzr: optional(unzr),
  validUntil: optional(isoDate),
})

const idCard = z.strictObject({
  kind: z.literal('id_card'),
  series: optional(z.string().max(0, 'ID-картка не має серії: залиште поле порожнім або виберіть паспорт-книжечку.')),
  number: digitsOf(9, 'Номер ID-картки має 9 цифр. Звірте його з документом.', 'Вкажіть номер ID-картки: 9 цифр.'),
  issuedBy: optional(issuedBy),
  issuedOn: optional(isoDate),
  unzr,
  validUntil: date('Вкажіть, до якої дати дійсна ID-картка.'),
})

/**
 * The identity document of an order form (KH, part 3): a passport book (series, number, issued by, date) or an ID card
 * (nine digits, УНЗР, expiry). Spaces and Latin look-alikes are forgiven; each refusal names its field and the remedy.
 */
export const identityDocument = z.discriminatedUnion('kind', [passport, idCard], {
  error: 'Виберіть документ: паспорт-книжечка (passport) або ID-картка (id_card).',
})

export type IdentityDocument = z.output<typeof identityDocument>

/**
 * What the calendar says against a document on the Kyiv day `today`, keyed by field: issued or born in the future, issued
 * before birth, or no longer valid. Empty when nothing does.
 */
export const identityDocumentProblems = (document: IdentityDocument, today: string): Record<string, string> => {
  const problems: Record<string, string> = {}
  const born = document.unzr === null ? null : birthDateOf(document.unzr)
  if (born !== null && born > today) {
    problems.unzr = 'УНЗР починається з дати народження, а ця дата ще не настала. Звірте його з документом.'
  }
  if (document.issuedOn !== null && document.issuedOn > today) {
    problems.issuedOn = 'Дата видачі документа ще не настала. Звірте її з документом.'
  } else if (document.issuedOn !== null && born !== null && document.issuedOn < born) {
    problems.issuedOn = 'Документ не міг бути виданий до народження. Звірте дату видачі та УНЗР.'
  }
  if (document.validUntil !== null && document.validUntil < today) {
    problems.validUntil = `Строк дії документа минув ${formatDate(document.validUntil)}. Вкажіть чинний документ.`
  }
  return problems
}
