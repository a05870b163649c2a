import { z } from 'zod'

/** A record's number as it stands in an address, in digits and nothing else: `1e3`, `0x1` and ` 1 ` name no record. */
export const recordNumber = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.number().int().positive().max(2_147_483_647))

/** The `:id` of a record's address; anything but a positive whole number is a record that does not exist. */
export const recordParams = z.object({ id: recordNumber })
