import type { Knex } from 'knex'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'

const columns = {
  id: 'reading_imports.id',
  name: 'reading_imports.name',
  rows: 'reading_imports.rows',
  added: 'reading_imports.added',
  repeated: 'reading_imports.repeated',
  refused: 'reading_imports.refused',
  importedAt: 'reading_imports.imported_at',
  importedBy: 'reading_imports.imported_by_name',
}

/** An imported file is seen where whoever brought it works. */
const visible = (knex: Knex, actor: Actor) =>
  visibleTo(
    knex('reading_imports').leftJoin('staff', 'staff.id', 'reading_imports.imported_by').select(columns),
    scopeOf(actor),
    { district: 'staff.district_id' },
  )

/** The files of readings that were brought in. */
export const listReadingImports = (knex: Knex, actor: Actor, asked: RowsAsked) =>
  listRows(visible(knex, actor), columns, asked)

/** One imported file. Refuses `not_found`. */
export const showReadingImport = async (knex: Knex, actor: Actor, id: number) => {
  const row = await visible(knex, actor).where('reading_imports.id', id).first()
  if (!row) throw notFound('Завантаження')
  return row
}

/** The numbers of accounts as the register writes them, by id. */
export const numbersOfAccounts = async (knex: Knex, ids: readonly number[]): Promise<Map<number, string>> => {
  const rows: { id: number; number: string }[] = await knex('accounts')
    .whereIn('id', [...ids])
    .select('id', 'number')
  return new Map(rows.map(({ id, number }) => [id, number]))
}
