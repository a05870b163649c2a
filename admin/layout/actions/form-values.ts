import type { z } from 'zod'
import type { FormShape } from './form-fields.ts'

export type Values = Record<string, unknown>

const isEmpty = (value: unknown): boolean => value === '' || value === null || value === undefined

const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const filledList = (list: readonly unknown[]): unknown[] => list.filter((entry) => !isEmpty(entry))

const clean = (value: unknown): unknown => {
  if (Array.isArray(value)) return filledList(value)
  if (typeof value === 'string') return value.trim()
  return isGroup(value) ? withoutEmpty(value) : value
}

const withoutEmpty = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .map(([field, value]) => [field, clean(value)] as const)
      .filter(([, value]) => !isEmpty(value) && !(isGroup(value) && Object.keys(value).length === 0)),
  )

/** Sets a value under a dotted path, in a copy. */
export const setAt = (values: Values, path: string, value: unknown): Values => {
  const [first = '', ...rest] = path.split('.')
  const inner = values[first]
  return { ...values, [first]: rest.length === 0 ? value : setAt(isGroup(inner) ? inner : {}, rest.join('.'), value) }
}

/** The event's input as the server wants it: empty fields left out, texts trimmed, the variant's constants in. */
export const inputOf = (values: Values, shape: FormShape): Values =>
  Object.entries(shape.fixed).reduce((input, [path, value]) => setAt(input, path, value), withoutEmpty(values))

/** What the schema says against an input, as react-hook-form wants errors; empty where nothing. */
export const errorsOf = (input: Values, schema: z.ZodType): Values => {
  const parsed = schema.safeParse(input)
  if (parsed.success) return {}
  return parsed.error.issues.reduce<Values>(
    (errors, { path, message }) => setAt(errors, path.filter((step) => typeof step === 'string').join('.'), message),
    {},
  )
}
