import { z } from 'zod'
import { withLatinLetters } from './look-alikes.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-'

/**
 * The check character of an EIC from its first 15 characters: weights 16 to 2, modulo 37 (ENTSO-E EIC manual).
 * It may come out as `-`, which is no valid check: such a code is never issued.
 */
const checkCharacterOf = (first15: string): string => {
  const sum = [...first15].reduce((total, sign, place) => total + (16 - place) * alphabet.indexOf(sign), 0)
  return alphabet.charAt(36 - ((sum - 1) % 37))
}

/**
 * Makes a whole EIC from its issuer (two digits, 62 is Ukraine), type letter (Z is a metering point) and twelve
 * characters. Null where the check character would be `-`: the number after it must be used instead.
 */
export const eicOf = (issuer: string, type: string, twelve: string): string | null => {
  const first15 = `${issuer}${type}${twelve}`
  if (!/^\d{2}[A-Z][0-9A-Z-]{12}$/.test(first15)) throw new RangeError(`not the beginning of an EIC: ${first15}`)
  const check = checkCharacterOf(first15)
  return check === '-' ? null : `${first15}${check}`
}

const hasEicForm = (code: string): boolean => /^\d{2}[A-Z][0-9A-Z-]{12}[0-9A-Z]$/.test(code)

/** An EIC code as it is stored: upper-case Latin, 16 characters, the last of which checks the others. */
export const eic = z
  .string()
  .transform((text) => withLatinLetters(text.trim().toUpperCase()))
  .superRefine((code, context) => {
    if (!hasEicForm(code)) {
      context.addIssue({
        code: 'custom',
        message:
          'EIC-код має 16 знаків: дві цифри, латинська літера, далі цифри, латинські літери або дефіси. Звірте його з рахунком.',
      })
    } else if (checkCharacterOf(code.slice(0, 15)) !== code.slice(15)) {
      context.addIssue({
        code: 'custom',
        message: 'Контрольний знак EIC-коду не збігається: один зі знаків набрано з помилкою. Звірте код із рахунком.',
      })
    }
  })
