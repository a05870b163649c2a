import { join } from 'node:path'

/** Sealed files lie outside the web root, in `DATA_DIR/files`. */
export const filesRoot = (dataDir: string): string => join(dataDir, 'files')

/** Where the sealed bytes with this hash lie: `DATA_DIR/files/<first two signs>/<hash>`. */
export const placeOf = (dataDir: string, storedAs: string): string =>
  join(filesRoot(dataDir), storedAs.slice(0, 2), storedAs)

/** What a file is called until it lies whole on the disk; the sweeper knows leavings by it. */
export const unfinishedMark = 'unfinished-'
