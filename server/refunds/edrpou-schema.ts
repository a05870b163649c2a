import { z } from 'zod'

/** The weighted sum of the first seven digits, modulo 11; codes from 30 to 60 million begin the weights elsewhere. */
const remainderOf = (code: string, first: number): number => {
  const middle = Number(code) >= 30_000_000 && Number(code) <= 60_000_000
  const weights = middle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]
  return weights.reduce((sum, weight, place) => sum + (weight + first) * Number(code.charAt(place)), 0) % 11
}

const checkDigitOf = (code: string): number => {
  const once = remainderOf(code, 0)
  return (once < 10 ? once : remainderOf(code, 2)) % 10
}

/** Whether this is a legal person's code (ЄДРПОУ): eight digits, the last of which checks the others. */
export const isEdrpou = (code: string): boolean => /^\d{8}$/.test(code) && checkDigitOf(code) === Number(code.charAt(7))

/** A legal person's code (ЄДРПОУ), spaces ignored. */
export const edrpou = z
  .string()
  .transform((text) => text.replaceAll(/[\s-]/g, ''))
  .refine(isEdrpou, 'Контрольна цифра коду ЄДРПОУ не збігається: звірте всі вісім цифр.')
