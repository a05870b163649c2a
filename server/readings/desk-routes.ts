import { forbidden } from '../errors.ts'
import { type Route, route } from '../http/route.ts'
import type { Actor, StaffActor } from '../may.ts'
import { leaveDesk, takeToDesk } from './desk-readings.ts'
import { deskAsked, deskLeft } from './desk-schema.ts'

const staffOf = (actor: Actor): StaffActor => {
  if (actor.kind !== 'staff') throw forbidden()
  return actor
}

/**
 * The photo desk: readings to decide on, claimed a few at a time, and given back on leaving. Asking twice gives the same
 * claims anew, so an answer is not remembered under its Idempotency-Key.
 */
export const deskRoutes: Route[] = [
  route({
    method: 'post',
    path: '/readings/desk',
    may: 'readings.read',
    body: deskAsked,
    handler: async ({ office, actor, body }) => ({ body: await takeToDesk(office, staffOf(actor), body) }),
  }),
  route({
    method: 'post',
    path: '/readings/desk/leave',
    may: 'readings.decide',
    body: deskLeft,
    handler: async ({ office, actor, body }) => {
      await leaveDesk(office, staffOf(actor), body.ids)
      return { status: 204 }
    },
  }),
]
