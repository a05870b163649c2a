import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Logger } from 'pino'

const requestIdHeader = 'X-Request-Id'

/** `/api/orders/:id`: the address as the route table wrote it, so that no number or search word gets into the log. */
const routeOf = (request: Request): string => {
  const room = /^\/[a-z]+/.exec(request.originalUrl)?.[0] ?? '/'
  const pattern: unknown = request.route?.path
  return typeof pattern === 'string' ? `${room === pattern ? '' : room}${pattern}` : room
}

/**
 * Gives each request an id (told in `X-Request-Id`) and logs one line when it is answered: method, route, status,
 * milliseconds and the caller's id. Addresses, queries, bodies and names stay out: they are personal data.
 */
export const logRequests =
  (log: Logger, callerOf: (request: Request) => string | null): RequestHandler =>
  (request, response, next) => {
    const id = randomUUID()
    const startedAt = performance.now()
    response.setHeader(requestIdHeader, id)
    response.once('close', () => {
      const answered = {
        id,
        method: request.method,
        route: routeOf(request),
        status: response.writableFinished ? response.statusCode : 0,
        ms: Math.round(performance.now() - startedAt),
        caller: callerOf(request),
      }
      if (answered.status >= 500) log.error(answered, 'failed')
      else log.info(answered, answered.status === 0 ? 'hung up' : 'answered')
    })
    next()
  }
