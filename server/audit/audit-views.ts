import type { Knex } from 'knex'
import { z } from 'zod'
import type { Row } from '../db/database.ts'
import { listRows } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import type { ListQuery } from '../http/list-query.ts'
import { type Actor, scopeOf } from '../may.ts'
import type { AuditEntry } from './audit-schema.ts'

const names = z.array(z.string())
const kinds = z.enum(['staff', 'consumer', 'system'])

const entryOf = (row: Row): AuditEntry => ({
  id: Number(row.id),
  at: String(row.at),
  actorKind: kinds.parse(row.actor_kind),
  actorId: row.actor_id === null ? null : Number(row.actor_id),
  by: String(row.by),
  action: String(row.action),
  resource: String(row.resource),
  resourceId: String(row.resource_id),
  districtId: row.district_id === null ? null : Number(row.district_id),
  fields: names.parse(JSON.parse(String(row.fields))),
  note: String(row.note),
})

const columns = {
  id: 'id',
  at: 'at',
  actorKind: 'actor_kind',
  actorId: 'actor_id',
  action: 'action',
  resource: 'resource',
  resourceId: 'resource_id',
  districtId: 'district_id',
}

const visible = (knex: Knex, actor: Actor): Knex.QueryBuilder =>
  visibleTo(knex('audit').select('*'), scopeOf(actor), { district: 'district_id' })

/** The deeds an actor may know: of the own REM, or all. `q` is the id of the record that something was done to. */
export const listAudit = (
  knex: Knex,
  actor: Actor,
  asked: ListQuery,
): Promise<{ rows: AuditEntry[]; total: number }> => {
  const query = visible(knex, actor)
  if (asked.q) query.where('resource_id', asked.q)
  return listRows(query, columns, asked).then(({ rows, total }) => ({ rows: rows.map(entryOf), total }))
}

/** One deed. Refuses `not_found`. */
export const loadAuditEntry = async (knex: Knex, actor: Actor, id: number): Promise<AuditEntry> => {
  const row: Row | undefined = await visible(knex, actor).where({ id }).first()
  if (!row) throw notFound('Запис журналу')
  return entryOf(row)
}

/** When and by whom something was last done to a record, whoever asks; undefined where nothing was. */
export const lastDeed = (
  knex: Knex,
  resource: string,
  resourceId: string | number,
): Promise<{ at: string; by: string } | undefined> =>
  knex('audit')
    .where({ resource, resource_id: String(resourceId) })
    .orderBy('id', 'desc')
    .first('at', 'by')
