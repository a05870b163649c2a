import { createHash, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/**
 * A hash of nobody's password, checked in place of an unknown person's so that both take the same time. The library's
 * defaults (argon2id, 19 MiB, two passes: OWASP's first choice) must stand in both.
 */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$Exyx/dvCN0W7VLKzVXleqw$YIvg1/jXh/toy0cUNvoM6KNy0UvPwuKcQg4ayWG0Vmw'

/** Hashes a password with argon2id, off the event loop. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'))

/** Whether the password is the hash's; without a hash (nobody of that name) it takes as long and is never right. */
export const isPassword = async (passwordHash: string | null, password: string): Promise<boolean> => {
  const right = await verify(passwordHash ?? nobodysHash, password.normalize('NFC'))
  return right && passwordHash !== null
}

/** What a session remembers of the password it was opened with: a changed password ends every other session. */
export const passwordStamp = (passwordHash: string): string =>
  createHash('sha256').update(passwordHash).digest('base64url').slice(0, 16)

const clearSigns = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be told once and changed at the first sign-in: four groups of four signs nobody misreads (79 bits). */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => clearSigns[randomInt(clearSigns.length)]).join(''),
  ).join('-')
