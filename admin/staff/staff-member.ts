import type { RaRecord } from 'react-admin'
import type { Role } from '../../server/staff/roles.ts'

/** A row of GET /api/staff: colleagues see name, role and REM; the rest is the administrator's. */
export interface StaffRow extends RaRecord<number> {
  fullName: string
  role: Role
  districtId: number | null
  district: string | null
  username?: string
  email?: string | null
  blocked?: boolean
  mustChangePassword?: boolean
  hasSecondFactor?: boolean
  lockedUntil?: string | null
  createdAt?: string
  version?: number
}

/** A one-time password, told once. */
export interface WithPassword extends StaffRow {
  oneTimePassword: string
}
