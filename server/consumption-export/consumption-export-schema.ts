import { z } from 'zod'
import type { consumptionKinds } from '../consumption/consumption-schema.ts'
import { isoDate } from '../time/iso-date-schema.ts'

const kindCodes = ['consumed', 'taken', 'produced', 'released'] as const satisfies (keyof typeof consumptionKinds)[]

/** A billing period as a form sends it: the month's first day. */
const period = isoDate
  .refine((day) => day >= '1990-01-01' && day < '2100-01-01', 'Вкажіть місяць від 1990 до 2099 року.')
  .transform((day) => `${day.slice(0, 7)}-01`)

/** The kinds of energy to take out; what was consumed unless told. */
const kinds = z
  .array(z.enum(kindCodes, 'Оберіть вид енергії зі списку.'), 'Оберіть вид енергії.')
  .min(1, 'Оберіть хоча б один вид енергії.')
  .transform((chosen) => kindCodes.filter((kind) => chosen.includes(kind)))

/** Which volumes are taken out: of some accounts (ids, or numbers as text), of a REM, or of the company. */
export const consumptionAsked = z.strictObject({
  report: z.literal('consumption'),
  accounts: z
    .array(z.union([z.int32().positive(), z.string().trim().min(1).max(40)]), 'Оберіть особові рахунки.')
    .min(1, 'Оберіть особові рахунки.')
    .max(5000, 'За один раз — не більше 5000 рахунків: оберіть увесь РЕМ.')
    .optional(),
  district: z.int32().positive('Оберіть РЕМ.').nullish(),
  from: period,
  to: period,
  kinds: kinds.default(['consumed']),
})

/** The query string of an account's own workbook; without periods it holds the last ten years. */
export const accountWorkbookQuery = z.strictObject({
  from: period.optional(),
  to: period.optional(),
  kinds: z
    .string()
    .transform((text) => text.split(',').map((kind) => kind.trim()))
    .pipe(kinds)
    .default(['consumed']),
})
