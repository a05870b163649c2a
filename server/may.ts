import { grants, type Permission, type Role } from './staff/roles.ts'

/** A signed-in member of staff; `districtId` is null for those who belong to the whole company. */
export interface StaffActor {
  kind: 'staff'
  id: number
  username: string
  name: string
  role: Role
  districtId: number | null
}

/** A consumer speaking through the gateway: a channel key (`consumerId` null) vouches for its users itself. */
export interface ConsumerActor {
  kind: 'consumer'
  keyId: number
  name: string
  consumerId: number | null
}

/** The office itself: payments that cover an invoice, reminders, imports. */
export interface SystemActor {
  kind: 'system'
  name: string
}

export type Actor = StaffActor | ConsumerActor | SystemActor

/** Which records an actor works with, as data: the predicate and its SQL twin (`db/visible-to.ts`) both read this. */
export type Scope =
  | { kind: 'company' }
  | { kind: 'district'; districtId: number }
  | { kind: 'consumer'; consumerId: number }

/** What a record must tell about itself for the scope to be judged. */
export interface Scoped {
  districtId: number
  consumerId?: number
}

/** The actor's scope. Staff of a REM see that REM alone; a consumer-bound key sees its consumer alone. */
export const scopeOf = (actor: Actor): Scope => {
  if (actor.kind === 'staff' && actor.districtId !== null) return { kind: 'district', districtId: actor.districtId }
  if (actor.kind === 'consumer' && actor.consumerId !== null) {
    return { kind: 'consumer', consumerId: actor.consumerId }
  }
  return { kind: 'company' }
}

/** Whether a record lies within a scope. */
export const inScope = (scope: Scope, record: Scoped): boolean => {
  if (scope.kind === 'district') return record.districtId === scope.districtId
  if (scope.kind === 'consumer') return record.consumerId === scope.consumerId
  return true
}

/**
 * The one permission question of the house: may this actor do this, to this record where one is named?
 * Staff need the permission by role and the record in scope; consumers hold no staff permission; the system may all.
 */
export const may = (actor: Actor, permission: Permission, record?: Scoped): boolean => {
  if (actor.kind === 'system') return true
  if (actor.kind === 'consumer') return false
  return grants(permission, actor.role) && (record === undefined || inScope(scopeOf(actor), record))
}
