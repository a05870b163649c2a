import type { ZodError, z } from 'zod'
import { invalid, type Refusal } from './errors.ts'

/** All issues of a zod error as one refusal, keyed by field path (`identityDocument.number`). */
export const refusalOf = (error: ZodError): Refusal => {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : ['']
    for (const key of keys) {
      const path = [...issue.path.map(String), key].filter((part) => part !== '').join('.') || 'root'
      errors[path] ??= key === '' ? issue.message : 'Такого поля тут немає: приберіть його.'
    }
  }
  return invalid('invalid_input', 'Перевірте позначені поля й надішліть ще раз.', errors)
}

/**
 * Reads what somebody sent by its schema; refuses `invalid_input` (422) with every wrong field named. What the office
 * itself has stored is read by the schema's own `parse`: a row that does not fit is nobody's input but a fault.
 */
export const readInput = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> => {
  const read = schema.safeParse(value)
  if (!read.success) throw refusalOf(read.error)
  return read.data
}
