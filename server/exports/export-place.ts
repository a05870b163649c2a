import { join } from 'node:path'

/** Sealed exports lie outside the web root, in `DATA_DIR/exports`. */
export const exportsRoot = (dataDir: string): string => join(dataDir, 'exports')

/** Where a sealed export lies. */
export const placeOfExport = (dataDir: string, storedAs: string): string => join(exportsRoot(dataDir), storedAs)
