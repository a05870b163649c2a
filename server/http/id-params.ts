import { z } from 'zod'

/** The `:id` of an address: a whole positive number; anything else is simply not there (404). */
export const idParams = z.strictObject({
  id: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number),
})
