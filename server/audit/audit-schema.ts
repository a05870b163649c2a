/** One deed in the audit log: who did what to which record, and which fields it touched (names, never values). */
export interface AuditEntry {
  id: number
  at: string
  actorKind: 'staff' | 'consumer' | 'system'
  actorId: number | null
  by: string
  action: string
  resource: string
  resourceId: string
  districtId: number | null
  fields: string[]
  note: string
}
