import type { RequestHandler } from 'express'
import { Refusal } from '../errors.ts'

/**
 * Keeps those who still have a one-time password to the session's own routes. Refuses `password_change_needed` (403)
 * everywhere else, so that an administrator who set it never works in another's name.
 */
export const ownPasswordFirst: RequestHandler = (request, _response, next) => {
  const isSession = request.path === '/session' || request.path.startsWith('/session/')
  if (isSession || !request.user?.mustChangePassword) return next()
  next(new Refusal('forbidden', 'password_change_needed', 'Спершу змініть одноразовий пароль на власний.'))
}
