import type { RequestHandler } from 'express'
import { Refusal } from '../errors.ts'

/**
 * Keeps to the session's own routes those who still have a one-time password, so that an administrator who set it never
 * works in another's name, and those who owe a second factor. Refuses `password_change_needed` and
 * `second_factor_needed` (403) everywhere else.
 */
export const firstThingsFirst =
  (secondFactor: boolean): RequestHandler =>
  (request, _response, next) => {
    const isSession = request.path === '/session' || request.path.startsWith('/session/')
    if (isSession || !request.user) return next()
    if (request.user.mustChangePassword) {
      return next(new Refusal('forbidden', 'password_change_needed', 'Спершу змініть одноразовий пароль на власний.'))
    }
    if (secondFactor && !request.user.hasSecondFactor) {
      return next(new Refusal('forbidden', 'second_factor_needed', 'Спершу налаштуйте другий фактор входу.'))
    }
    next()
  }
