import type { Knex } from 'knex'
import { insertRows } from '../db/insert-rows.ts'
import type { AuditEntry } from './audit-schema.ts'

const columns = [
  ...['at', 'actor_kind', 'actor_id', 'by', 'action', 'resource', 'resource_id', 'district_id', 'fields', 'note'],
]

const rowOf = (entry: Omit<AuditEntry, 'id'>) => [
  entry.at,
  entry.actorKind,
  entry.actorId,
  entry.by,
  entry.action,
  entry.resource,
  entry.resourceId,
  entry.districtId,
  JSON.stringify(entry.fields),
  entry.note,
]

/** Adds rows to the log, which knows no change and no removal; a few hundred at most at once. */
export const insertAuditEntries = (trx: Knex.Transaction, entries: readonly Omit<AuditEntry, 'id'>[]): Promise<void> =>
  insertRows(trx, 'audit', columns, entries.map(rowOf))
