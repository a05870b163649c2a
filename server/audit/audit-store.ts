import type { Knex } from 'knex'
import type { AuditEntry } from './audit-schema.ts'

/** Adds a row to the log, which knows no change and no removal. */
export const insertAuditEntry = async (trx: Knex.Transaction, entry: Omit<AuditEntry, 'id'>): Promise<void> => {
  await trx('audit').insert({
    at: entry.at,
    actor_kind: entry.actorKind,
    actor_id: entry.actorId,
    by: entry.by,
    action: entry.action,
    resource: entry.resource,
    resource_id: entry.resourceId,
    district_id: entry.districtId,
    fields: JSON.stringify(entry.fields),
    note: entry.note,
  })
}
