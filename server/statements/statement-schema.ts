import { z } from 'zod'
import { csvMappingSchema } from './csv-mapping-schema.ts'

/** The largest statement taken, in bytes: a year of a busy account. */
export const largestStatement = 20 * 1024 * 1024

const mappingJson = z.string().transform((text, context) => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'Надішліть відповідність стовпців як JSON.' })
    return z.NEVER
  }
})

/** The text fields beside an uploaded statement: how to read a CSV, as JSON (`mapping`) or as a saved one (`mappingId`). */
export const statementForm = z.strictObject({
  mapping: mappingJson.pipe(csvMappingSchema).optional(),
  mappingId: z.coerce.number('Оберіть збережену відповідність.').int().positive().max(2_147_483_647).optional(),
})

const bank = z
  .string('Вкажіть банк.')
  .trim()
  .min(1, 'Вкажіть банк, чиї файли так читати.')
  .max(120, 'Не довше 120 знаків.')

/** A way of reading one bank's CSV, to be saved. */
export const newStatementMapping = z.strictObject({ bank, mapping: csvMappingSchema })

/** A change of a saved way; `version` is the one that was read. */
export const statementMappingChange = newStatementMapping.partial().extend({ version: z.number().int() })
