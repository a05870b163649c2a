import { generateSecret, generateURI, verifySync } from 'otplib'
import { toDataURL } from 'qrcode'

/** How far a telephone's clock may be off, in seconds. */
const clockSlip = 30

/** What a person needs to set up an authenticator app: the secret to type, and the same as a picture to scan. */
export interface SecondFactorSetup {
  secret: string
  uri: string
  /** A PNG as a data address. */
  qr: string
}

/** A new secret of RFC 6238 for one person. */
export const newSetup = async (username: string): Promise<SecondFactorSetup> => {
  const secret = generateSecret()
  const uri = generateURI({ issuer: 'Oblik', label: username, secret })
  return { secret, uri, qr: await toDataURL(uri, { margin: 2, width: 232 }) }
}

/**
 * The time step of a six-digit code, or null where it is wrong, too old, or of a step already used: a code that somebody
 * read over a shoulder opens nothing a second time (RFC 6238 §5.2).
 */
export const stepOfCode = (secret: string, code: string, now: Date, usedStep: number): number | null => {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const epoch = Math.floor(now.getTime() / 1000)
  const found = verifySync({ secret, token, epoch, epochTolerance: clockSlip, afterTimeStep: usedStep })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}
