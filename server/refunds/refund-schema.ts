import { isValidIBAN } from 'ibantools'
import { z } from 'zod'
import { rnokpp } from '../accounts/rnokpp.ts'
import { edrpou } from './edrpou-schema.ts'

const field = (uk: string, en: string, widget?: 'lines') => ({ uk, en, ...(widget ? { widget } : {}) })

/** What one line of text in a payment file may hold: ISO 20022 gives names and purposes 140 signs. */
const longestLine = 140

/** The file adds the refund's mark («, ПОВ-12345678») to the purpose: this much is left for the words. */
const longestPurpose = 120

const oneLine = (empty: string, most: number) =>
  z
    .string(empty)
    .transform((text) => text.replaceAll(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1, empty).max(most, `Не довше ${most} знаків: більше платіжний файл не вміщує.`))

const iban = z
  .string('Вкажіть IBAN отримувача.')
  .transform((text) => text.replaceAll(/\s/gu, '').toUpperCase())
  .refine(
    (text) => /^UA\d{27}$/.test(text) && isValidIBAN(text),
    'Перевірте IBAN: «UA» і 27 цифр, у яких сходиться контрольне число.',
  )

const taxCode = z
  .string()
  .transform((text) => text.replaceAll(/[\s-]/gu, ''))
  .superRefine((code, context) => {
    const parsed = code.length === 8 ? edrpou.safeParse(code) : rnokpp.safeParse(code)
    const message = /^\d{8}$|^\d{10}$/.test(code)
      ? parsed.error?.issues[0]?.message
      : 'РНОКПП має 10 цифр, код ЄДРПОУ — 8. Якщо коду немає, залиште поле порожнім.'
    if (message) context.addIssue({ code: 'custom', message })
  })

/** To whom a refund goes: name, IBAN whose check number agrees, code where there is one, and what the bank is told. */
export const proposalInput = z.strictObject({
  payee: oneLine('Вкажіть, кому повертаємо.', longestLine).meta(field('Отримувач', 'Payee')),
  payeeIban: iban.meta(field('IBAN отримувача', 'Payee’s IBAN')),
  payeeCode: taxCode.optional().meta(field('РНОКПП або ЄДРПОУ', 'Tax number')),
  purpose: oneLine('Вкажіть призначення платежу.', longestPurpose)
    .optional()
    .meta(field('Призначення платежу', 'Payment purpose', 'lines')),
})

const reason = (empty: string) => z.string(empty).trim().min(1, empty).max(500, 'Не довше 500 знаків.')

/** Why something goes back: read by whoever has to do it anew. */
export const reasonInput = z.strictObject({
  reason: reason('Напишіть причину.').meta(field('Причина', 'Reason', 'lines')),
})

export const nothingInput = z.strictObject({})

/** The payment list that a refund goes into. */
export const orderInput = z.strictObject({ listId: z.int32().positive() })

/** What remains to be returned, kopiykas, and why it became less. */
export const lowerInput = z.strictObject({
  amount: z.int().positive(),
  reason: reason('Напишіть причину.'),
})

/** The refunds of a new payment list. */
export const newRefundList = z.strictObject({
  refundIds: z
    .array(z.int32().positive())
    .min(1, 'Оберіть повернення для списку.')
    .max(500, 'В одному списку — не більше 500 повернень.')
    .refine((ids) => new Set(ids).size === ids.length, 'Кожне повернення може стояти у списку лише раз.'),
})

/** An event asked for over the API (wire contract, architecture §7). */
export const refundEvent = z.strictObject({
  event: z.string().min(1).max(40),
  input: z.unknown().optional(),
  version: z.number('Вкажіть версію повернення.').int().min(0),
})
