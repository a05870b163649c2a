import { readdir, rm, stat } from 'node:fs/promises'
import type { Office } from '../office.ts'
import { forgetExpired, keptNames } from './export-job-store.ts'
import { exportsRoot, placeOfExport } from './export-place.ts'

/** A file that no row owns may still be written: so long it is left alone. */
const graceMs = 60 * 60 * 1000

const entriesOf = async (directory: string): Promise<string[]> => {
  try {
    return await readdir(directory)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/**
 * Removes the files of exports whose time is over, and what dead makers left behind once nobody has touched it for an
 * hour. Gives the number of files removed.
 */
export const sweepExports = async (office: Pick<Office, 'config' | 'db' | 'clock'>): Promise<number> => {
  const { dataDir } = office.config
  const now = office.clock.now()
  const expired = await office.db.transaction((trx) => forgetExpired(trx, now.toISOString()))
  for (const name of expired) await rm(placeOfExport(dataDir, name), { force: true })
  const kept = await keptNames(office.db.reader)
  let removed = expired.length
  for (const name of await entriesOf(exportsRoot(dataDir))) {
    if (kept.has(name)) continue
    const place = placeOfExport(dataDir, name)
    const touched = await stat(place).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    )
    if (touched >= now.getTime() - graceMs) continue
    await rm(place, { force: true })
    removed += 1
  }
  return removed
}
