import type { Knex } from 'knex'
import { type FieldRules, readable } from '../field-rules.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import type { Permission } from '../staff/roles.ts'
import { type ListQuery, listQuerySchema, readListQuery } from './list-query.ts'
import { recordParams } from './record-params.ts'
import { type Route, route } from './route.ts'

/** A resource that is only read: its list and its page, both through the same field rules. */
export interface ReadOnlyResource {
  resource: string
  may: Permission
  fields: FieldRules
  /** `office` is for what depends on the day. */
  list: (knex: Knex, actor: Actor, asked: ListQuery, office: Office) => Promise<{ rows: object[]; total: number }>
  show: (knex: Knex, actor: Actor, id: number, office: Office) => Promise<object>
}

/** `GET /<resource>` and `GET /<resource>/:id` of the wire contract (architecture §7). */
export const listRoutes = ({ resource, may, fields, list, show }: ReadOnlyResource): Route[] => [
  route({
    method: 'get',
    path: `/${resource}`,
    may,
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, fields, actor)
      const { rows, total } = await list(office.db.reader, actor, asked, office)
      const seen = rows.map((row) => readable(row, fields, actor))
      return { list: { resource, rows: seen, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'get',
    path: `/${resource}/:id`,
    may,
    params: recordParams,
    handler: async ({ office, actor, params }) => ({
      body: readable(await show(office.db.reader, actor, params.id, office), fields, actor),
    }),
  }),
]
