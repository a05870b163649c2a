import type { RequestHandler } from 'express'
import { forbidden, type Refusal } from '../errors.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

/**
 * Refuses state-changing calls from another site: `Origin` must be ours (`publicOrigin` behind TLS, else the Host) or
 * `Sec-Fetch-Site` same-origin; a program without either says `X-Oblik: 1`, which no foreign form can send.
 */
export const sameOriginOnly = (publicOrigin: string | null): RequestHandler => {
  const refusal = (): Refusal => forbidden('Запит надійшов з іншого сайту, тому його відхилено.')
  return (request, _response, next) => {
    if (harmless.has(request.method)) return next()
    const origin = request.get('origin')
    const site = request.get('sec-fetch-site')
    if (origin !== undefined) {
      const ours = publicOrigin ? origin === publicOrigin : hostOf(origin) === request.get('host')
      return next(ours ? undefined : refusal())
    }
    if (site !== undefined) return next(site === 'same-origin' ? undefined : refusal())
    next(request.get('x-oblik') === '1' ? undefined : refusal())
  }
}
