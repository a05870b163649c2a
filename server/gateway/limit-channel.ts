import type { RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { tooMany } from '../errors.ts'
import type { Doorkeeper } from '../http/mount-routes.ts'

/** Calls a minute: one key carries a whole cabinet, of which the window days of readings are the busiest. */
const callsPerMinute = 6000

/** Keeps one key, or one address without a known key, from crowding out the others. Refuses `too_many_calls` (429). */
export const limitChannel = ({ actorOf }: Doorkeeper): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: callsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    keyGenerator: (request) => {
      const caller = actorOf(request)
      return caller?.kind === 'consumer' ? `key:${caller.keyId}` : ipKeyGenerator(request.ip ?? '')
    },
    handler: (_request, _response, next) =>
      next(tooMany('too_many_calls', 'Забагато звернень за хвилину. Повторіть трохи згодом.')),
  })
