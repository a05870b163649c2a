import { webcrypto } from 'node:crypto'

/** SHA-256 as hex, computed off the event loop: a scan has up to 30 MB. */
export const sha256Of = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')
