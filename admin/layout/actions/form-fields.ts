import { z } from 'zod'
import type { Wording } from '../../../server/lifecycle/define-lifecycle.ts'

export type FieldKind =
  | 'text'
  | 'lines'
  | 'date'
  | 'number'
  | 'money'
  | 'yes_no'
  | 'choice'
  | 'file'
  | 'texts'
  | 'numbers'

/** A field of an event's form, read from the schema of its input. */
export interface FormField {
  /** Where the value stands in the input: `reply`, `result.newNumber`. */
  source: string
  /** The field's own name, without the way to it. */
  name: string
  kind: FieldKind
  label: Wording
  required: boolean
  choices?: readonly { id: string; label: Wording }[]
  /** The most entries of a list, the longest text. */
  most?: number
}

/** A form: the fields to fill, and the values that the choice of a variant fixes (`result.kind`). */
export interface FormShape {
  fields: FormField[]
  fixed: Record<string, unknown>
}

type Json = z.core.JSONSchema.JSONSchema

const wording = z.object({ uk: z.string(), en: z.string() })
const described = z.looseObject({
  uk: z.string().optional(),
  en: z.string().optional(),
  widget: z.enum(['lines', 'date', 'file', 'money']).optional(),
  choices: z.record(z.string(), wording).optional(),
})
type Described = z.output<typeof described>

const isSchema = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const kindOf = (schema: Json, { widget }: Described): FieldKind => {
  if (widget) return widget
  if (schema.enum) return 'choice'
  if (schema.type === 'array') return isSchema(schema.items) && schema.items.type === 'string' ? 'texts' : 'numbers'
  if (schema.type === 'boolean') return 'yes_no'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  return schema.format === 'date' ? 'date' : 'text'
}

const choicesOf = (schema: Json, { choices = {} }: Described): FormField['choices'] =>
  schema.enum?.map((id) => ({ id: String(id), label: choices[String(id)] ?? { uk: String(id), en: String(id) } }))

const fieldOf = (path: readonly string[], schema: Json, required: boolean): FormField => {
  const about = described.parse(schema)
  const name = path.at(-1) ?? ''
  return {
    source: path.join('.'),
    name,
    kind: kindOf(schema, about),
    label: { uk: about.uk ?? name, en: about.en ?? name },
    required,
    choices: choicesOf(schema, about),
    most: schema.maxItems ?? schema.maxLength,
  }
}

const propertiesOf = (schema: Json): [string, Json][] =>
  Object.entries(schema.properties ?? {}).filter((entry): entry is [string, Json] => isSchema(entry[1]))

const constantOf = (schema: Json): unknown => schema.const

/** The variant of a union that the record's kind asks for: the one whose constant is that kind. */
const variantOf = (schema: Json, variant: string): Json | undefined =>
  (schema.oneOf ?? [])
    .filter(isSchema)
    .find((each) => propertiesOf(each).some(([, property]) => constantOf(property) === variant))

const shapeOf = (schema: Json, path: readonly string[], variant: string): FormShape => {
  const shape: FormShape = { fields: [], fixed: {} }
  for (const [name, property] of propertiesOf(schema)) {
    const here = [...path, name]
    if (constantOf(property) !== undefined) {
      shape.fixed[here.join('.')] = constantOf(property)
    } else if (property.oneOf) {
      const chosen = variantOf(property, variant)
      const inner = chosen ? shapeOf(chosen, here, variant) : { fields: [], fixed: {} }
      shape.fields.push(...inner.fields)
      Object.assign(shape.fixed, inner.fixed)
    } else {
      shape.fields.push(fieldOf(here, property, schema.required?.includes(name) ?? false))
    }
  }
  return shape
}

/**
 * The form of an event, from the zod schema of its input: one field a property, named and drawn as its `.meta()` says.
 * Where the input is a union by kind (the result of an order) `variant` chooses which one is asked.
 */
export const formShapeOf = (input: z.ZodType, variant: string): FormShape =>
  shapeOf(z.toJSONSchema(input, { io: 'input' }), [], variant)
