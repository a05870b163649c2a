import { z } from 'zod'

/** The key under which an account is found: its digits alone, for `01-01/010/101` and `0101010101` are one account. */
export const accountDigits = (typed: string): string => (/\D/.test(typed) ? typed.replaceAll(/\D/g, '') : typed)

/** An account number typed with or without punctuation; comes out as the digits by which accounts are found. */
export const accountNumber = z
  .string()
  .trim()
  .regex(
    /^\d(?:[\d\s./-]*\d)?$/,
    'Особовий рахунок складається з цифр, між якими бувають дефіси та скісні риски, наприклад 01-01/010/101. Звірте його з рахунком.',
  )
  .transform(accountDigits)
  .refine(
    (digits) => digits.length >= 5 && digits.length <= 15,
    'Особовий рахунок має від 5 до 15 цифр. Звірте його з рахунком.',
  )
