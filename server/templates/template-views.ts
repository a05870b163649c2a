import type { Knex } from 'knex'
import { matchingIds } from '../db/matching-ids.ts'
import { notFound } from '../errors.ts'
import type { ListQuery } from '../http/list-query.ts'
import { type ShippedTemplate, shippedTemplate, shippedTemplates } from './shipped-templates.ts'
import type { EditableTemplate, TemplatePart } from './template-schema.ts'
import { type CurrentTemplate, type EditedTemplate, newestEdit, newestEdits } from './template-store.ts'

const partsOf = (parts: Readonly<Record<string, string>>): TemplatePart[] =>
  Object.entries(parts).map(([name, text]) => ({ name, text }))

const meaningsOf = (meanings: Readonly<Record<string, string>>): EditableTemplate['placeholders'] =>
  Object.entries(meanings).map(([name, meaning]) => ({ name, meaning }))

const editableOf = (shipped: ShippedTemplate, edit: EditedTemplate | null | undefined): EditableTemplate => ({
  id: shipped.code,
  code: shipped.code,
  title: shipped.title,
  kind: shipped.kind,
  version: edit?.version ?? 0,
  editedAt: edit?.createdAt ?? null,
  note: shipped.note,
  placeholders: meaningsOf(shipped.placeholders),
  blocks: meaningsOf(shipped.blocks),
  // A part that a later release brought along is shown as shipped until somebody edits it.
  parts: partsOf({ ...shipped.parts, ...edit?.parts }),
  shippedParts: partsOf(shipped.parts),
})

/** The shipped wording of a code that came from outside. Refuses `not_found`. */
export const findShipped = (code: string): ShippedTemplate => {
  const shipped = shippedTemplates().get(code)
  if (!shipped) throw notFound('Шаблон')
  return shipped
}

/** One wording with its placeholders explained. Refuses `not_found`. */
export const loadTemplate = async (knex: Knex, code: string): Promise<EditableTemplate> =>
  editableOf(findShipped(code), await newestEdit(knex, code))

/** The wording to fill now. Whatever is issued keeps this `version`, so that it can be told later how it was worded. */
export const currentTemplate = async (knex: Knex, code: string): Promise<CurrentTemplate> => {
  const edit = await newestEdit(knex, code)
  return edit ?? { code, version: 0, parts: shippedTemplate(code).parts }
}

type Sortable = Pick<EditableTemplate, 'id' | 'code' | 'title' | 'kind' | 'version' | 'editedAt'>
const ukrainian = new Intl.Collator('uk')

const compareBy =
  (field: keyof Sortable, direction: number) =>
  (one: Sortable, other: Sortable): number => {
    const [left, right] = [one[field] ?? '', other[field] ?? '']
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : ukrainian.compare(String(left), String(right))
    return direction * (order || ukrainian.compare(one.id, other.id))
  }

const sortable = ['id', 'code', 'title', 'kind', 'version', 'editedAt'] as const
const fieldOf = (name: string | undefined): keyof Sortable => sortable.find((field) => field === name) ?? 'id'

/** All wordings: a few dozen, so they are filtered and sorted here and not in the database. */
export const listTemplates = async (
  knex: Knex,
  asked: ListQuery,
): Promise<{ rows: EditableTemplate[]; total: number }> => {
  const edits = await newestEdits(knex)
  const all = [...shippedTemplates().values()].map((shipped) => editableOf(shipped, edits.get(shipped.code)))
  const named = all.map(({ code, title }, id) => ({ id, code, title }))
  const matching = asked.q ? new Set(matchingIds(named, asked.q)) : null
  const found = all
    .filter((_template, place) => matching?.has(place) ?? true)
    .filter((template) =>
      asked.conditions.every(({ field, values }) => values.map(String).includes(String(template[fieldOf(field)]))),
    )
    .sort(compareBy(fieldOf(asked.sort?.field), asked.sort?.direction === 'desc' ? -1 : 1))
  return { rows: found.slice(asked.offset, asked.offset + asked.limit), total: found.length }
}
