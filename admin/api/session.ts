import type { Role } from '../../server/staff/roles.ts'
import { call } from './http.ts'

/** Who sits at the screen and what they may: the answer of GET /api/session. */
export interface Session {
  id: number
  username: string
  fullName: string
  role: Role
  district: { id: number; name: string } | null
  permissions: string[]
  mustChangePassword: boolean
  mustSetSecondFactor: boolean
}

export interface Credentials {
  username: string
  password: string
  otp?: string
}

const isSession = (value: unknown): value is Session =>
  typeof value === 'object' && value !== null && 'permissions' in value && Array.isArray(value.permissions)

const asSession = (json: unknown): Session => {
  if (!isSession(json)) throw new Error('ra.notification.http_error')
  return json
}

const remember = 'oblik.signedIn'
let known: Promise<Session> | undefined

/** Whether somebody was signed in here when the page was last open: the console is then fetched at once. */
export const wasSignedIn = (): boolean => localStorage.getItem(remember) === '1'

/** Who is signed in; asks the server once and remembers. Rejects with HttpProblem 401 when nobody is. */
export const whoAmI = (): Promise<Session> => {
  known ??= call('/api/session').then(
    ({ json }) => {
      localStorage.setItem(remember, '1')
      return asSession(json)
    },
    (error: unknown) => {
      forgetSession()
      throw error
    },
  )
  return known
}

/** Signs in. Refusals (wrong password, lock-out, second factor wanted) come as HttpProblem with the server's words. */
export const signIn = async (credentials: Credentials): Promise<Session> => {
  const { json } = await call('/api/session', { method: 'POST', body: credentials })
  forgetSession()
  const session = isSession(json) ? json : await whoAmI()
  known = Promise.resolve(session)
  localStorage.setItem(remember, '1')
  return session
}

/** Signs out and lets the server forget the cookie. */
export const signOut = async (): Promise<void> => {
  await call('/api/session', { method: 'DELETE' })
  localStorage.removeItem(remember)
  forgetSession()
}

/** Changes one's own password; the server refuses a wrong, weak or repeated one with `errors` by field. */
export const changePassword = async (change: { current: string; next: string }): Promise<void> => {
  await call('/api/session/password', { method: 'PUT', body: change })
  forgetSession()
}

/** The authenticator's secret, and the same as a picture to scan (a data address). */
export interface SecondFactorSetup {
  secret: string
  qr: string
}

const isSetup = (value: unknown): value is SecondFactorSetup =>
  typeof value === 'object' && value !== null && 'secret' in value && 'qr' in value

/** Begins to set up one's second factor; each call makes a new secret. */
export const beginSecondFactor = async (): Promise<SecondFactorSetup> => {
  const { json } = await call('/api/session/second-factor', { method: 'POST' })
  if (!isSetup(json)) throw new Error('ra.notification.http_error')
  return json
}

/** Puts the second factor in force by the app's first code; a wrong one is refused on the field `otp`. */
export const confirmSecondFactor = async (otp: string): Promise<void> => {
  await call('/api/session/second-factor', { method: 'PUT', body: { otp } })
  forgetSession()
}

/** What the server tells a stranger: whether it runs the demo, whether it wants a second factor of everybody. */
export interface SignInOptions {
  demo: boolean
  otp: boolean
}

/** Asks what the sign-in page should offer. */
export const signInOptions = async (): Promise<SignInOptions> => {
  const { json } = await call('/api/session/options')
  const options = typeof json === 'object' && json !== null ? json : {}
  return { demo: 'demo' in options && options.demo === true, otp: 'otp' in options && options.otp === true }
}

/** The next question asks the server again. */
export const forgetSession = (): void => {
  known = undefined
}
