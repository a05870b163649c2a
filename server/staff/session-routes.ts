import { signedOut } from '../errors.ts'
import { type Route, route } from '../http/route.ts'
import type { Actor, StaffActor } from '../may.ts'
import { changeOwnPassword, prepareOwnPassword } from './change-password.ts'
import { beginSecondFactor, confirmSecondFactor } from './enrol-second-factor.ts'
import { newSetup } from './second-factor.ts'
import { sessionAnswer } from './session-answer.ts'
import { credentials, passwordChange, secondFactorCode } from './staff-schema.ts'

const staffOnly = (actor: Actor): StaffActor => {
  if (actor.kind !== 'staff') throw signedOut()
  return actor
}

/** Signing in and out, who I am, my password, my second factor. */
export const sessionRoutes: Route[] = [
  route({
    method: 'get',
    path: '/session/options',
    may: 'public',
    handler: async ({ office }) => ({ body: { demo: office.config.seedDemo, otp: false } }),
  }),
  route({
    method: 'post',
    path: '/session',
    may: 'public',
    body: credentials,
    handler: async ({ office, session }) => {
      const actor = await session.signIn()
      return { body: await sessionAnswer(office, actor) }
    },
  }),
  route({
    method: 'get',
    path: '/session',
    may: 'signed_in',
    handler: async ({ office, actor }) => ({ body: await sessionAnswer(office, staffOnly(actor)) }),
  }),
  route({
    method: 'delete',
    path: '/session',
    may: 'public',
    handler: async ({ session }) => {
      await session.signOut()
      return { status: 204 }
    },
  }),
  route({
    method: 'put',
    path: '/session/password',
    may: 'signed_in',
    body: passwordChange,
    handler: async ({ office, actor, body, session }) => {
      const me = staffOnly(actor)
      const hashes = await prepareOwnPassword(office, me, body)
      await office.db.transaction((trx) => changeOwnPassword(trx, office, me, hashes))
      await session.renew()
      return { body: await sessionAnswer(office, me) }
    },
  }),
  route({
    method: 'post',
    path: '/session/second-factor',
    may: 'signed_in',
    handler: async ({ office, actor }) => {
      const me = staffOnly(actor)
      const setup = await newSetup(me.username)
      await office.db.transaction((trx) => beginSecondFactor(trx, office, me, setup))
      return { body: setup, headers: { 'Cache-Control': 'no-store' } }
    },
  }),
  route({
    method: 'put',
    path: '/session/second-factor',
    may: 'signed_in',
    body: secondFactorCode,
    handler: async ({ office, actor, body, session }) => {
      const me = staffOnly(actor)
      await office.db.transaction((trx) => confirmSecondFactor(trx, office, me, body.otp))
      await session.renew()
      return { body: await sessionAnswer(office, me) }
    },
  }),
]
