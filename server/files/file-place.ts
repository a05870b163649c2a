import { webcrypto } from 'node:crypto'
import { join } from 'node:path'

/** Sealed files lie outside the web root, in `DATA_DIR/files`. */
export const filesRoot = (dataDir: string): string => join(dataDir, 'files')

/** Where the sealed bytes with this hash lie: `DATA_DIR/files/<first two signs>/<hash>`. */
export const placeOf = (dataDir: string, storedAs: string): string =>
  join(filesRoot(dataDir), storedAs.slice(0, 2), storedAs)

/** What a file is called until it lies whole on the disk; the sweeper knows leavings by it. */
export const unfinishedMark = 'unfinished-'

/** SHA-256 as hex, computed off the event loop: a scan has up to 30 MB. */
export const sha256Of = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')
