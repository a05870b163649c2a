import { z } from 'zod'
import { isIsoDate } from './iso-date.ts'

/** A calendar day on the wire and in the database: `YYYY-MM-DD`. */
export const isoDate = z
  .string()
  .refine(isIsoDate, 'Вкажіть дату, яка існує, у вигляді РРРР-ММ-ДД, наприклад 2026-11-21.')
