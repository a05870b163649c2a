import { type Request, type RequestHandler, Router } from 'express'
import session from 'express-session'
import { Passport } from 'passport'
import { Strategy } from 'passport-local'
import type { Doorkeeper } from '../http/mount-routes.ts'
import type { SessionDoor } from '../http/route.ts'
import type { Office } from '../office.ts'
import { checkCredentials } from './check-credentials.ts'
import { knownCookies } from './known-cookies.ts'
import { SessionStore, sessionLimits } from './session-store.ts'
import { heldBy, openStaffBook, type SessionHolder, type SignedIn, type StaffBook } from './signed-in.ts'

declare global {
  namespace Express {
    interface User extends SignedIn {}
  }
}

declare module 'express-session' {
  interface SessionData {
    passport?: { user?: SessionHolder }
  }
}

/** Staff sessions of one application: what Express needs to know of them. */
export interface Sessions {
  handlers: RequestHandler[]
  doorkeeper: Doorkeeper
  /** Writes down which sessions are in use. */
  flush: () => Promise<void>
}

const cookieName = 'oblik'

const wirePassport = (office: Office, book: StaffBook): InstanceType<typeof Passport> => {
  const passport = new Passport()
  passport.use(
    new Strategy({ passReqToCallback: true }, (request, username, password, done) => {
      const otp = String(request.body?.otp ?? '')
      checkCredentials(office, { username, password, otp, ip: request.ip ?? '' }).then(
        (found) => done(null, found),
        done,
      )
    }),
  )
  passport.serializeUser<SessionHolder>(({ actor, stamp }, done) => done(null, { id: actor.id, stamp }))
  passport.deserializeUser<SessionHolder>((holder, done) => {
    const known = (found: SignedIn | null): void => done(null, heldBy(holder, found) ?? false)
    const found = book.find(holder.id)
    if (found instanceof Promise) found.then(known, done)
    else known(found)
  })
  return passport
}

const doorOf = (request: Request, passport: InstanceType<typeof Passport>, book: StaffBook): SessionDoor => {
  const enter = (found: SignedIn): Promise<void> =>
    new Promise((resolve, reject) => request.logIn(found, (error) => (error ? reject(error) : resolve())))
  const check = (): Promise<SignedIn> =>
    new Promise((resolve, reject) => {
      const answer = (error: unknown, found?: SignedIn | false): void => {
        if (found) resolve(found)
        else reject(error ?? new Error('the strategy found nobody and said nothing'))
      }
      passport.authenticate('local', answer)(request, request.res, reject)
    })
  return {
    signIn: async () => {
      const found = await check()
      book.forget(found.actor.id)
      await enter(found)
      return found.actor
    },
    renew: async () => {
      const id = request.user?.actor.id
      if (id === undefined) throw new Error('only an open session can be renewed')
      book.forget(id)
      const found = await book.find(id)
      if (found) await enter(found)
    },
    signOut: () => new Promise((resolve, reject) => request.logOut((error) => (error ? reject(error) : resolve()))),
    forget: book.forget,
  }
}

/** A request that only reads passes without `opening` where its cookie is known. */
const openedOnce =
  (known: ReturnType<typeof knownCookies>, opening: RequestHandler): RequestHandler =>
  (request, response, next) => {
    const { cookie } = request.headers
    if (request.method !== 'GET' || cookie === undefined) return opening(request, response, next)
    const user = known.userOf(cookie)
    if (user) {
      request.user = user
      return next()
    }
    return opening(request, response, (error?: unknown) => {
      if (request.user) known.remember(cookie, request.sessionID)
      next(error)
    })
  }

/**
 * Opens the staff sessions: one signed cookie, HttpOnly, Lax, Secure in production only. The cookie's key comes from the
 * office's seal, so that all processes share it and none is written down.
 */
export const openSessions = (office: Office): Sessions => {
  const book = openStaffBook(office)
  const store = new SessionStore(office)
  const passport = wirePassport(office, book)
  const cookies = session({
    name: cookieName,
    secret: office.seal.index('session cookie'),
    store,
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: office.config.production,
      maxAge: sessionLimits.longest,
      path: '/',
    },
  })
  return {
    handlers: [openedOnce(knownCookies(store, book), Router().use(cookies, passport.session()))],
    doorkeeper: {
      actorOf: (request) => request.user?.actor ?? null,
      sessionOf: (request) => doorOf(request, passport, book),
    },
    flush: () => store.flush(),
  }
}
