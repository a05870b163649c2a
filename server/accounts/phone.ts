import { z } from 'zod'

// National numbering plan: the two digits after 0. Landline regions and networks, and 80 for calls free of charge.
const mobileCode = /^(39|50|63|66|67|68|7[123579]|9[1-9])/
const knownCode = /^(3[1-9]|4[1345678]|5[0-7]|6[1-9]|7[123579]|80|89|9[1-9])/

/** The nine digits after +380, however the number was typed; null when it is no Ukrainian number. */
const nationalDigits = (typed: string): string | null => {
  if (!/^[\s\d+().-]*$/.test(typed)) return null
  const digits = typed.replaceAll(/\D/g, '')
  const national = /^(?:00380|380|80|0)?(\d{9})$/.exec(digits)?.[1]
  return national && knownCode.test(national) ? national : null
}

/** A Ukrainian number as `+380XXXXXXXXX` from any usual way of typing it (067…, 380…, brackets, dashes); null when none. */
export const normalisePhone = (typed: string): string | null => {
  const national = nationalDigits(typed)
  return national ? `+380${national}` : null
}

/** Whether a stored number can receive an SMS: mobile networks only. Landlines and 0800 are contacts, no SMS targets. */
export const isSmsTarget = (phone: string): boolean => phone.startsWith('+380') && mobileCode.test(phone.slice(4))

/** A contact phone as it is stored, `+380XXXXXXXXX`. */
export const phone = z.string().transform((typed, context) => {
  const normal = normalisePhone(typed)
  if (normal) return normal
  context.addIssue({
    code: 'custom',
    message: 'Вкажіть український номер телефону з кодом: 10 цифр, наприклад 067 155 92 82 або (0412) 55 92 82.',
  })
  return z.NEVER
})
