import type { Request, RequestHandler } from 'express'
import { forbidden, signedOut } from '../errors.ts'
import type { Doorkeeper } from '../http/mount-routes.ts'
import type { ConsumerActor } from '../may.ts'
import type { Office } from '../office.ts'
import { findGatewayKey } from './gateway-key-store.ts'

/**
 * The door of the consumer channel: `authenticate` reads the key of a request, `refuseWrongKey` turns away one that is
 * nobody's, `doorkeeper` remembers whose it was. Between the first two calls are counted, guesses among them.
 */
export interface ChannelDoor {
  authenticate: RequestHandler
  refuseWrongKey: RequestHandler
  doorkeeper: Doorkeeper
}

const refuse = () => Promise.reject(forbidden('Канал споживача не має сеансів працівників.'))
const noSession = { signIn: refuse, renew: refuse, signOut: refuse, forget: () => {} }

/**
 * Opens the channel's door: `Authorization: Bearer <key>`, looked up by its keyed index. A wrong or revoked key is
 * refused (`bad_key`, 401); without one only what is public answers.
 */
export const openChannelDoor = (office: Pick<Office, 'db' | 'seal'>): ChannelDoor => {
  const callers = new WeakMap<Request, ConsumerActor>()
  return {
    authenticate: async (request, _response, next) => {
      const key = /^Bearer +(\S{1,200})$/i.exec(request.get('authorization') ?? '')?.[1]
      const found = key ? await findGatewayKey(office.db.reader, office.seal.index(key)) : null
      if (found)
        callers.set(request, { kind: 'consumer', keyId: found.id, name: found.name, consumerId: found.consumerId })
      next()
    },
    refuseWrongKey: (request, response, next) => {
      if (request.get('authorization') === undefined || callers.has(request)) return next()
      response.set('WWW-Authenticate', 'Bearer')
      next(signedOut('bad_key', 'Ключ каналу невідомий або відкликаний. Перевірте заголовок Authorization.'))
    },
    doorkeeper: {
      actorOf: (request) => callers.get(request) ?? null,
      sessionOf: () => noSession,
    },
  }
}
