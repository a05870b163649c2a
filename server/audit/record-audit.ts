import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { insertAuditEntry } from './audit-store.ts'

/** What is written of a deed: the names of the fields it touched, never their values. */
export interface Deed {
  action: string
  resource: string
  resourceId: string | number
  districtId?: number | null
  fields?: readonly string[]
  note?: string
}

/** Adds one row to the audit log, in the caller's transaction, so that the deed and its trace stand or fall together. */
export const recordAudit = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  deed: Deed,
): Promise<void> => {
  await insertAuditEntry(trx, {
    at: office.clock.now().toISOString(),
    actorKind: actor.kind,
    actorId: actor.kind === 'staff' ? actor.id : actor.kind === 'consumer' ? actor.keyId : null,
    by: actor.name,
    action: deed.action,
    resource: deed.resource,
    resourceId: String(deed.resourceId),
    districtId: deed.districtId ?? null,
    fields: [...(deed.fields ?? [])],
    note: deed.note ?? '',
  })
}
