import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { listed, readArrays } from '../db/read-arrays.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'
import { type ReadingThresholds, readingThresholds, usualThresholds } from './reading-threshold-schema.ts'

/** A REM's thresholds; `id` is the REM's, version 0 means that it has set none itself. */
export interface DistrictThresholds extends ReadingThresholds {
  id: number
  district: string
  version: number
}

const wordsOf = (stored: unknown): ReadingThresholds =>
  typeof stored === 'string' ? readingThresholds.parse({ ...usualThresholds, ...JSON.parse(stored) }) : usualThresholds

const rowOf = (row: Row): DistrictThresholds => ({
  id: Number(row.id),
  district: String(row.district),
  ...wordsOf(row.thresholds),
  version: Number(row.version ?? 0),
})

const columns = { id: 'districts.id', district: 'districts.name_key' }

const visible = (knex: Knex, actor: Actor) =>
  visibleTo(
    knex('districts').leftJoin('reading_thresholds', 'reading_thresholds.district_id', 'districts.id').select({
      id: 'districts.id',
      district: 'districts.name',
      thresholds: 'reading_thresholds.thresholds',
      version: 'reading_thresholds.version',
    }),
    scopeOf(actor),
    { district: 'districts.id' },
  )

/** The thresholds of the actor's REMs. */
export const listThresholds = async (knex: Knex, actor: Actor, asked: RowsAsked) => {
  const { rows, total } = await listRows(visible(knex, actor), columns, asked)
  return { rows: rows.map(rowOf), total }
}

/** One REM's thresholds. Refuses `not_found` outside the actor's scope. */
export const showThresholds = async (knex: Knex, actor: Actor, districtId: number): Promise<DistrictThresholds> => {
  const row: Row | undefined = await visible(knex, actor).where('districts.id', districtId).first()
  if (!row) throw notFound('РЕМ')
  return rowOf(row)
}

/** The thresholds in force in these REMs, by REM. */
export const thresholdsOf = async (
  knex: Knex,
  districtIds: readonly number[],
): Promise<Map<number, ReadingThresholds>> => {
  const rows = await readArrays(
    knex,
    `select district_id, thresholds from ${listed(knex, 'integer')} join reading_thresholds on district_id = listed.value`,
    [JSON.stringify(districtIds)],
  )
  const own = new Map(rows.map(([district, thresholds]) => [Number(district), wordsOf(thresholds)]))
  return new Map(districtIds.map((id) => [id, own.get(id) ?? usualThresholds]))
}
