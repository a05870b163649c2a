import { z } from 'zod'
import { invalid } from '../errors.ts'
import { type FieldRules, mayUseField } from '../field-rules.ts'
import type { Actor } from '../may.ts'
import { type FilterValue, type Operator, storedValues } from './stored-value.ts'

// PostgreSQL stores no zero byte and refuses to compare with one.
const words = z
  .string()
  .max(200)
  .regex(/^[^\0]*$/, 'Приберіть нульовий знак.')
const value = z.union([words, z.number(), z.boolean()])
const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'Очікується JSON, наприклад ["id","ASC"].' })
    return z.NEVER
  }
})

/** The query string of every list (architecture §7): `sort=["f","ASC"]&range=[0,24]&filter={}`. */
export const listQuerySchema = z.strictObject({
  sort: json.pipe(z.tuple([z.string(), z.enum(['ASC', 'DESC'])])).optional(),
  range: json.pipe(z.tuple([z.number().int().min(0), z.number().int().min(0)])).optional(),
  filter: json.pipe(z.record(z.string(), z.union([value, z.null(), z.array(value).max(1000)]))).optional(),
})

export interface Condition {
  field: string
  operator: Operator
  values: FilterValue[]
}

/** A list as asked for, after the field rules let it through. */
export interface ListQuery {
  sort: { field: string; direction: 'asc' | 'desc' } | null
  offset: number
  limit: number
  conditions: Condition[]
  q: string | null
}

const longestRange = 1000

const conditionOf = (key: string, given: FilterValue | FilterValue[] | null): Condition => {
  const bound = /^(.+)_(gte|lte)$/.exec(key)
  if (given === null) return { field: key, operator: 'empty', values: [] }
  const values = Array.isArray(given) ? given : [given]
  if (bound?.[1] && bound[2]) return { field: bound[1], operator: bound[2] === 'gte' ? 'gte' : 'lte', values }
  return { field: key, operator: 'in', values }
}

/** The condition with its values as stored; refused where the field is not this actor's to filter by. */
const checkedCondition = (condition: Condition, rules: FieldRules, actor: Actor): Condition => {
  const { field } = condition
  const rule = rules[field]
  if (!mayUseField(rule, actor) || !rule.filter) {
    throw invalid('unknown_filter', `За полем «${field}» тут не відбирають.`, {
      filter: `Приберіть «${field}» з відбору.`,
    })
  }
  const values = storedValues(field, rule.kind, condition.operator, condition.values)
  return { ...condition, values }
}

const checkedSort = (
  [field, order]: readonly [string, 'ASC' | 'DESC'],
  rules: FieldRules,
  actor: Actor,
): NonNullable<ListQuery['sort']> => {
  const rule = rules[field]
  if (!mayUseField(rule, actor) || !rule.sort) {
    throw invalid('unknown_sort', `За полем «${field}» тут не впорядковують.`, {
      sort: `Оберіть інше поле замість «${field}».`,
    })
  }
  return { field, direction: order === 'ASC' ? 'asc' : 'desc' }
}

/**
 * Reads a list's query by the resource's field rules. Refuses (`unknown_filter`, `bad_filter`, `unknown_sort`,
 * `backward_range`, `range_too_long`) what this actor may not ask, so that nothing hidden can be found by filtering or sorting on it.
 */
export const readListQuery = (asked: z.output<typeof listQuerySchema>, rules: FieldRules, actor: Actor): ListQuery => {
  const { q, ...filter } = asked.filter ?? {}
  const conditions = Object.entries(filter).map(([key, given]) =>
    checkedCondition(conditionOf(key, given), rules, actor),
  )
  const sort = asked.sort ? checkedSort(asked.sort, rules, actor) : null
  const [first, last] = asked.range ?? [0, 24]
  if (last < first - 1) {
    throw invalid('backward_range', 'Відрізок закінчується раніше, ніж починається.', {
      range: 'Вкажіть спершу менший номер рядка, тоді більший.',
    })
  }
  if (last - first >= longestRange) {
    throw invalid('range_too_long', 'За один раз видаємо не більше 1000 рядків.', {
      range: 'Зменшіть відрізок до 1000 рядків.',
    })
  }
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).trim() : ''
  return { sort, offset: first, limit: last - first + 1, conditions, q: words === '' ? null : words }
}
