import type { Actor } from './may.ts'
import type { Role } from './staff/roles.ts'

/** What one field of a resource is and what may be done with it over the API. A field without a rule does not exist. */
export interface FieldRule {
  /** `account` is an account number: its punctuation is ignored in filters. */
  kind: 'text' | 'number' | 'date' | 'instant' | 'flag' | 'json' | 'account'
  filter?: true
  sort?: true
  write?: true
  /** The only roles that read, filter, sort, write and export it; absent: every role that reads the resource. */
  only?: readonly Role[]
}

export type FieldRules = Readonly<Record<string, FieldRule>>

/** Whether the actor may know this field at all: reading, filtering, sorting and export all ask here. */
export const mayUseField = (rule: FieldRule | undefined, actor: Actor): rule is FieldRule => {
  if (!rule) return false
  if (!rule.only || actor.kind === 'system') return true
  return actor.kind === 'staff' && rule.only.includes(actor.role)
}

/** The row with only the fields the actor may read: itself where that is all of them, as it nearly always is. */
export const readable = <T extends object>(row: T, rules: FieldRules, actor: Actor): Partial<T> => {
  for (const field in row) {
    if (!mayUseField(rules[field], actor)) return onlyReadable(row, rules, actor)
  }
  return row
}

const onlyReadable = <T extends object>(row: T, rules: FieldRules, actor: Actor): Partial<T> =>
  Object.fromEntries(Object.entries(row).filter(([field]) => mayUseField(rules[field], actor))) as Partial<T>
