import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { tooMany } from '../errors.ts'

/** Failures from one address in ten minutes before it must wait; a whole REM may sit behind one address. */
const failuresPerAddress = 60

/** Slows down guessing from one address: counts wrong credentials only, neither successes nor forms badly filled in. Refuses `too_many_attempts` (429). */
export const limitSignIns = (): RequestHandler =>
  rateLimit({
    windowMs: 10 * 60_000,
    limit: failuresPerAddress,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    handler: (_request, _response, next) =>
      next(tooMany('too_many_attempts', 'Забагато невдалих спроб входу з цієї адреси. Спробуйте за десять хвилин.')),
  })
