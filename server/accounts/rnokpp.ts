import { z } from 'zod'

const weights = [-1, 5, 7, 9, 4, 6, 10, 5, 7]

const checkDigitOf = (code: string): number => {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(code.charAt(place)), 0)
  return (((sum % 11) + 11) % 11) % 10
}

/** A taxpayer's number (РНОКПП): ten digits, the last of which checks the others. May be absent: religious refusal. */
export const rnokpp = z
  .string()
  .transform((text) => text.replaceAll(/[\s-]/g, ''))
  .superRefine((code, context) => {
    if (!/^\d{10}$/.test(code)) {
      context.addIssue({ code: 'custom', message: 'РНОКПП має 10 цифр. Введіть його з довідки або з ID-картки.' })
    } else if (/^0+$/.test(code) || checkDigitOf(code) !== Number(code.charAt(9))) {
      context.addIssue({
        code: 'custom',
        message: 'Контрольна цифра РНОКПП не збігається: одну з цифр набрано з помилкою. Звірте номер із довідкою.',
      })
    }
  })
