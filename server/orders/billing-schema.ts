import { z } from 'zod'
import { rnokpp } from '../accounts/rnokpp.ts'
import { edrpou } from '../refunds/edrpou-schema.ts'

const field = (uk: string, en: string, widget?: 'money') => ({ uk, en, ...(widget ? { widget } : {}) })

/** A payer's code: eight digits of a legal person (ЄДРПОУ) or ten of a natural one (РНОКПП), the check digit agreeing. */
const payerCode = z
  .string()
  .transform((text) => text.replaceAll(/[\s-]/gu, ''))
  .superRefine((code, context) => {
    const known = /^\d{8}$/.test(code) ? edrpou : /^\d{10}$/.test(code) ? rnokpp : null
    const message = known
      ? known.safeParse(code).error?.issues[0]?.message
      : 'Код ЄДРПОУ має 8 цифр, РНОКПП — 10. Якщо коду немає, залиште поле порожнім.'
    if (message) context.addIssue({ code: 'custom', message })
  })

/** Who pays instead of the consumer; without these the consumer does. */
export const payerFields = {
  payer: z
    .string()
    .trim()
    .min(1, 'Вкажіть платника.')
    .max(200, 'Не довше 200 знаків.')
    .regex(/^[^\p{Cc}]*$/u, 'Назва платника має вміщатися в один рядок.')
    .optional()
    .meta(field('Платник, якщо не споживач', 'Payer, if not the consumer')),
  payerCode: payerCode.optional().meta(field('Код платника: ЄДРПОУ або РНОКПП', 'Payer’s code: ЄДРПОУ or РНОКПП')),
}

/** How much less is to be paid than the catalogue asks: kopiykas with VAT, or percent; with the reason that is printed. */
export const discountFields = {
  discount: z
    .number('Вкажіть знижку сумою.')
    .int('Знижка — ціле число копійок.')
    .min(1, 'Знижка має бути більшою за нуль.')
    .max(2_000_000_000, 'Знижка завелика.')
    .optional()
    .meta(field('Знижка, грн з ПДВ', 'Discount, UAH with VAT', 'money')),
  discountPercent: z
    .number('Вкажіть знижку у відсотках.')
    .gt(0, 'Знижка має бути більшою за нуль.')
    .lt(100, 'Знижка має бути меншою за 100 %.')
    .refine(
      (percent) => Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6,
      'Не більше двох знаків після коми.',
    )
    .optional()
    .meta(field('або знижка, %', 'or discount, %')),
  discountReason: z
    .string()
    .trim()
    .min(1, 'Вкажіть підставу знижки.')
    .max(200, 'Не довше 200 знаків.')
    .regex(/^[^\p{Cc}]*$/u, 'Підстава має вміщатися в один рядок.')
    .optional()
    .meta(field('Підстава знижки, друкується в рахунку', 'Reason for the discount, printed on the invoice')),
}

interface PayerTyped {
  payer?: string | undefined
  payerCode?: string | undefined
}

interface DiscountTyped {
  discount?: number | undefined
  discountPercent?: number | undefined
  discountReason?: string | undefined
}

/** A code is somebody's: it comes with the payer's name. */
export const payerIsNamed = ({ payer, payerCode: code }: PayerTyped, context: z.RefinementCtx): void => {
  if (code === undefined || payer !== undefined) return
  context.addIssue({ code: 'custom', path: ['payer'], message: 'Вкажіть, чий це код: назву або прізвище платника.' })
}

/** A discount is a sum or a percentage, not both, and has a reason; a reason alone is no discount. */
export const discountIsWhole = (typed: DiscountTyped, context: z.RefinementCtx): void => {
  const { discount, discountPercent, discountReason } = typed
  const given = discount !== undefined || discountPercent !== undefined
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (discount !== undefined && discountPercent !== undefined) {
    wrong('discountPercent', 'Вкажіть знижку або сумою, або відсотком.')
  }
  if (given && discountReason === undefined)
    wrong('discountReason', 'Вкажіть підставу знижки: вона друкується в рахунку.')
  if (!given && discountReason !== undefined) wrong('discount', 'Вкажіть розмір знижки або приберіть її підставу.')
}
