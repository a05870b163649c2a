import type { RaRecord } from 'react-admin'
import type { MeterCounts } from '../../server/accounts/meter-schema.ts'

/** A row of GET /api/accounts. */
export interface AccountRow extends RaRecord<number> {
  number: string
  address: string
  district: string
  districtId: number
  consumer: string
  consumerId: number
  phone: string | null
}

export interface Meter {
  id: number
  number: string
  model: string
  digits: number
  zones: number
  counts: MeterCounts
  installedOn: string
  removedOn: string | null
}

export interface MeteringPoint {
  id: number
  eic: string
  place: string
  contractedWatts: number
  meters: Meter[]
}

/**
 * GET /api/accounts/:id: the identity document comes masked whoever looks. Until it is here the page stands on the list's
 * row, without what only the page has.
 */
export interface AccountPage extends AccountRow {
  email?: string | null
  identityDocument?: { kind: 'passport' | 'id_card'; masked: string; validUntil: string | null } | null
  meteringPoints?: MeteringPoint[]
}

/** GET /api/accounts/:id/identity; every reading is written to the audit log. */
export interface OpenIdentity {
  kind: 'passport' | 'id_card'
  series: string | null
  number: string
  issuedBy: string | null
  issuedOn: string | null
  unzr: string | null
  validUntil: string | null
}
