import type { SessionStore } from './session-store.ts'
import type { SignedIn, StaffBook } from './signed-in.ts'

/** More than a day's sessions; past it all are opened anew. */
const mostKnown = 1000

/**
 * The cookies that have opened a session before. Checking the signature, copying the session and comparing it at the end
 * cost a sixth of a five years' history, and a request that only reads needs none of that but who is there.
 */
export const knownCookies = (store: SessionStore, book: StaffBook) => {
  const names = new Map<string, string>()
  return {
    /** Whose the session is now, if it goes on; null where memory cannot tell, so that it is to be opened. */
    userOf: (cookie: string): SignedIn | null => {
      const name = names.get(cookie)
      const holder = name === undefined ? null : store.holderOf(name)
      return holder && book.recall(holder)
    },
    /** To be told of a cookie that has just opened this session. */
    remember: (cookie: string, sid: string): void => {
      if (names.size >= mostKnown) names.clear()
      names.set(cookie, store.nameOf(sid))
    },
  }
}
