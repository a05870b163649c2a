import { invalid } from '../errors.ts'
import type { FieldRule } from '../field-rules.ts'

/** A value to compare a field with, as the query string gave it. */
export type FilterValue = string | number | boolean
/** How a field is compared: one of the values, not before or not above the first of them, or empty. */
export type Operator = 'in' | 'gte' | 'lte' | 'empty'

/** Whole numbers are four bytes wide in PostgreSQL; a wider one in a comparison is its error, not an empty list. */
const widest = 2_147_483_647

const refused = (field: string, expected: string) =>
  invalid('bad_filter', `Значення для «${field}» має бути ${expected}.`, {
    filter: `Виправте значення для «${field}».`,
  })

const numberOf = (field: string, value: FilterValue): number => {
  const number = Number(value)
  if (Number.isNaN(number)) throw refused(field, 'числом')
  return number
}

const bounded = (value: number): number => Math.min(Math.max(value, -widest), widest)

/** No row holds a fraction or a number too wide, so that such values are left out, or moved to the nearest bound. */
const storedNumbers = (numbers: number[], operator: Operator): number[] => {
  if (operator === 'gte') return numbers.map((value) => bounded(Math.ceil(value)))
  if (operator === 'lte') return numbers.map((value) => bounded(Math.floor(value)))
  return numbers.filter((value) => Number.isInteger(value) && Math.abs(value) <= widest)
}

const flags = new Map<FilterValue, boolean>([
  [true, true],
  [1, true],
  ['true', true],
  ['1', true],
  [false, false],
  [0, false],
  ['false', false],
  ['0', false],
])

const flagOf = (field: string, value: FilterValue): boolean => {
  const flag = flags.get(value)
  if (flag === undefined) throw refused(field, '«так» або «ні»: true чи false')
  return flag
}

/**
 * Filter values as the field's column holds them: «555924» and 555924 find the same order, an account is its digits.
 * Refuses `bad_filter` where a number or a flag is wanted and something else came.
 */
export const storedValues = (
  field: string,
  kind: FieldRule['kind'],
  operator: Operator,
  values: readonly FilterValue[],
): FilterValue[] => {
  if (kind === 'number') {
    const numbers = values.map((value) => numberOf(field, value))
    return storedNumbers(numbers, operator)
  }
  if (kind === 'flag') return values.map((value) => flagOf(field, value))
  if (kind === 'account') return values.map((value) => String(value).replace(/\D/g, ''))
  return values.map(String)
}
