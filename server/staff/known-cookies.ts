import type { Request, RequestHandler } from 'express'
import type { SessionStore } from './session-store.ts'
import type { StaffBook } from './signed-in.ts'

/** More than a day's sessions; past it all are opened anew. */
const mostKnown = 1000

/**
 * Lets a request that only reads pass without opening its session, where the same cookie has opened it before: checking
 * the signature, copying the session and comparing it at the end costs a sixth of a five years' history. Whether it goes
 * on, and whose it is now, is asked each time; whatever memory cannot tell is left to `opening`.
 */
export const knowCookies = (store: SessionStore, book: StaffBook, opening: RequestHandler): RequestHandler => {
  const names = new Map<string, string>()
  const userOf = (cookie: string): Request['user'] | null => {
    const name = names.get(cookie)
    const holder = name === undefined ? null : store.holderOf(name)
    return holder && book.recall(holder)
  }
  return (request, response, next) => {
    const { cookie } = request.headers
    if (request.method !== 'GET' || cookie === undefined) return opening(request, response, next)
    const user = userOf(cookie)
    if (user) {
      request.user = user
      return next()
    }
    return opening(request, response, (error?: unknown) => {
      if (request.user) {
        if (names.size >= mostKnown) names.clear()
        names.set(cookie, store.nameOf(request.sessionID))
      }
      next(error)
    })
  }
}
