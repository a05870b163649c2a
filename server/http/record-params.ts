import { z } from 'zod'

/** The `:id` of a record's address; anything but a positive whole number is a record that does not exist. */
export const recordParams = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) })
