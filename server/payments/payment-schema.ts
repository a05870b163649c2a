import { z } from 'zod'
import { isOfficeDay } from '../time/iso-date.ts'

/** Sums are kept in four bytes: what is larger no database takes. */
const mostKopiykas = 2_000_000_000

/** A sum of money received, in kopiykas. */
export const kopiykas = z
  .number('Вкажіть суму в копійках.')
  .int('Сума — ціле число копійок.')
  .positive('Сума має бути більшою за нуль.')
  .max(mostKopiykas, 'Суму понад 20 мільйонів гривень перевірте ще раз.')

/** A payment recorded by hand (domain §4): `amount` in kopiykas, `paidOn` a Kyiv day that is not in the future. */
export const newPayment = z
  .strictObject({
    invoiceNumber: z.string('Вкажіть номер рахунка.').trim().min(1, 'Вкажіть номер рахунка.').max(40),
    amount: kopiykas,
    paidOn: z.iso
      .date('Вкажіть дату зарахування у вигляді РРРР-ММ-ДД.')
      .refine(isOfficeDay, 'Перевірте рік дати зарахування.'),
    payer: z.string('Вкажіть платника.').trim().min(1, 'Вкажіть платника.').max(200, 'Не довше 200 знаків.'),
    documentNumber: z
      .string('Вкажіть номер платіжного документа.')
      .trim()
      .min(1, 'Вкажіть номер платіжного документа.')
      .max(60, 'Не довше 60 знаків.'),
    /** Said when the same amount, day and document number stand recorded already and this is truly another payment. */
    evenIfRepeated: z.boolean().optional(),
    /** Said when `paidOn` lies in a closed month: the payment is posted today as a dated correction, and why. */
    correction: z.boolean().optional(),
    correctionReason: z.string().trim().max(500, 'Не довше 500 знаків.').optional(),
  })
  .refine(({ correction, correctionReason }) => !correction || Boolean(correctionReason), {
    path: ['correctionReason'],
    message: 'Вкажіть, чому проводите оплату закритого місяця.',
  })

export type NewPayment = z.output<typeof newPayment>

export const reversal = z.strictObject({
  reason: z.string().trim().min(1, 'Вкажіть, чому сторнуєте.').max(500, 'Не довше 500 знаків.'),
})
