import type { RaRecord } from 'react-admin'
import type { AuditEntry } from '../../server/audit/audit-schema.ts'

/** A row of GET /api/audit. */
export interface AuditRow extends AuditEntry, RaRecord<number> {
  id: number
}

/** GET /api/audit/verification: whether the chain of entries is whole. */
export interface AuditVerdict {
  intact: boolean
  sealed: number
  waiting: boolean
  brokenAt: { position: number; auditId: number | null } | null
  head: string
}
