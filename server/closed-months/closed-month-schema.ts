import { z } from 'zod'

/** The month to close, `YYYY-MM`. */
export const monthToClose = z.strictObject({
  month: z
    .string('Вкажіть місяць.')
    .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/, 'Вкажіть місяць у вигляді РРРР-ММ, наприклад 2026-10.'),
})
