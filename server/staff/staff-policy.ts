import type { FieldRules } from '../field-rules.ts'
import type { Role } from './roles.ts'

const administrator: readonly Role[] = ['administrator']

/** Colleagues know each other's names and roles (to assign an order); everything else is the administrator's. */
export const staffFields = {
  id: { kind: 'number', filter: true, sort: true },
  fullName: { kind: 'text', sort: true, write: true },
  role: { kind: 'text', filter: true, sort: true, write: true },
  districtId: { kind: 'number', filter: true, sort: true, write: true },
  district: { kind: 'text' },
  username: { kind: 'text', filter: true, sort: true, only: administrator },
  email: { kind: 'text', write: true, only: administrator },
  blocked: { kind: 'flag', write: true, only: administrator },
  mustChangePassword: { kind: 'flag', only: administrator },
  hasSecondFactor: { kind: 'flag', only: administrator },
  lockedUntil: { kind: 'instant', only: administrator },
  createdAt: { kind: 'instant', sort: true, only: administrator },
  version: { kind: 'number', only: administrator },
} as const satisfies FieldRules
