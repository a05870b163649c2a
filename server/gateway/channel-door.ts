import type { Request, RequestHandler } from 'express'
import { forbidden, signedOut } from '../errors.ts'
import type { Doorkeeper } from '../http/mount-routes.ts'
import type { ConsumerActor } from '../may.ts'
import type { Office } from '../office.ts'
import { findGatewayKey } from './gateway-key-store.ts'

/** The door of the consumer channel: `authenticate` reads the key of a request, `doorkeeper` remembers whose it was. */
export interface ChannelDoor {
  authenticate: RequestHandler
  doorkeeper: Doorkeeper
}

const refuse = () => Promise.reject(forbidden('Канал споживача не має сеансів працівників.'))
const noSession = { signIn: refuse, renew: refuse, signOut: refuse, forget: () => {} }

/**
 * Opens the channel's door: `Authorization: Bearer <key>`, looked up by its keyed index. A wrong or revoked key is
 * refused at once (`bad_key`, 401); without one only what is public answers.
 */
export const openChannelDoor = (office: Pick<Office, 'db' | 'seal'>): ChannelDoor => {
  const callers = new WeakMap<Request, ConsumerActor>()
  return {
    authenticate: async (request, response, next) => {
      const given = request.get('authorization')
      if (given === undefined) return next()
      const key = /^Bearer +(\S{1,200})$/i.exec(given)?.[1]
      const found = key ? await findGatewayKey(office.db.reader, office.seal.index(key)) : null
      if (!found) {
        response.set('WWW-Authenticate', 'Bearer')
        return next(signedOut('bad_key', 'Ключ каналу невідомий або відкликаний. Перевірте заголовок Authorization.'))
      }
      const { id: keyId, name, consumerId } = found
      callers.set(request, { kind: 'consumer', keyId, name, consumerId })
      next()
    },
    doorkeeper: {
      actorOf: (request) => callers.get(request) ?? null,
      sessionOf: () => noSession,
    },
  }
}
