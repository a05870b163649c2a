import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { insertAuditEntries } from './audit-store.ts'

/** What is written of a deed: the names of the fields it touched, never their values. */
export interface Deed {
  action: string
  resource: string
  resourceId: string | number
  districtId?: number | null
  fields?: readonly string[]
  note?: string
}

/** Adds a row for each deed to the audit log, in the caller's transaction, so that deeds and their traces stand or fall together. */
export const recordAudits = (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  deeds: readonly Deed[],
): Promise<void> => {
  const same = {
    at: office.clock.now().toISOString(),
    actorKind: actor.kind,
    actorId: actor.kind === 'staff' ? actor.id : actor.kind === 'consumer' ? actor.keyId : null,
    by: actor.name,
  }
  return insertAuditEntries(
    trx,
    deeds.map((deed) => ({
      ...same,
      action: deed.action,
      resource: deed.resource,
      resourceId: String(deed.resourceId),
      districtId: deed.districtId ?? null,
      fields: [...(deed.fields ?? [])],
      note: deed.note ?? '',
    })),
  )
}

/** `recordAudits` of one deed. */
export const recordAudit = (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  deed: Deed,
): Promise<void> => recordAudits(trx, office, actor, [deed])
