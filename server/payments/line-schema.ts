import { z } from 'zod'
import { kopiykas } from './payment-schema.ts'

const words = (missing: string) => z.string(missing).trim().min(1, missing).max(500, 'Не довше 500 знаків.')

/** What of a bank line goes to which invoices; `amount` in kopiykas. */
export const allocation = z.strictObject({
  parts: z
    .array(
      z.strictObject({
        invoiceNumber: z.string('Вкажіть номер рахунка.').trim().min(1, 'Вкажіть номер рахунка.').max(40),
        amount: kopiykas,
      }),
      'Вкажіть, за які рахунки ці гроші.',
    )
    .min(1, 'Вкажіть, за які рахунки ці гроші.')
    .max(100, 'За один раз — не більше 100 рахунків.'),
  note: z.string().trim().max(500, 'Не довше 500 знаків.').optional(),
  /** Said when the same money stands recorded by hand and this is truly another payment. */
  evenIfRepeated: z.boolean().optional(),
})

/** The refund that a debit line paid. */
export const payoutOf = z.strictObject({
  refundId: z
    .number('Оберіть повернення.')
    .int('Оберіть повернення.')
    .positive('Оберіть повернення.')
    .max(2_147_483_647),
})

export const lineNote = z.strictObject({ note: words('Напишіть, що це за гроші.') })

export const undoReason = z.strictObject({ reason: words('Вкажіть, чому скасовуєте.') })
