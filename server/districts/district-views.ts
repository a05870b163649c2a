import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'
import { listRows } from '../db/list-rows.ts'
import { matchingIds } from '../db/matching-ids.ts'
import { notFound } from '../errors.ts'
import type { ListQuery } from '../http/list-query.ts'
import type { District } from './district-schema.ts'

const districtOf = (row: Row): District => ({
  id: Number(row.id),
  code: String(row.code),
  name: String(row.name),
  address: String(row.address),
  phone: String(row.phone),
})

const columns = { id: 'id', code: 'code', name: 'name_key' }

/** The REMs, sorted as the Ukrainian alphabet does. */
export const listDistricts = async (knex: Knex, asked: ListQuery): Promise<{ rows: District[]; total: number }> => {
  const query = knex('districts').select('*')
  if (asked.q) query.whereIn('id', matchingIds(await knex('districts').select('id', 'name', 'code'), asked.q))
  const { rows, total } = await listRows(query, columns, asked)
  return { rows: rows.map(districtOf), total }
}

/** One REM. Refuses `not_found`. */
export const loadDistrict = async (knex: Knex, id: number): Promise<District> => {
  const row: Row | undefined = await knex('districts').where('id', id).first()
  if (!row) throw notFound('РЕМ')
  return districtOf(row)
}
