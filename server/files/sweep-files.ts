import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Office } from '../office.ts'
import { filesRoot, placeOf, unfinishedMark } from './file-place.ts'
import { ownedNames } from './file-store.ts'
import type { FileDraft } from './keep-file.ts'

const graceMilliseconds = 60 * 60 * 1000
const namesAtOnce = 400

const entriesOf = async (directory: string): Promise<string[]> => {
  try {
    return await readdir(directory)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Removes those that nobody has touched for an hour; one that vanished meanwhile is no matter. */
const removeOld = async (paths: readonly string[], before: number): Promise<number> => {
  let removed = 0
  for (const path of paths) {
    const written = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    )
    if (written >= before) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

const withoutOwner = async (office: Pick<Office, 'db'>, names: readonly string[]): Promise<string[]> => {
  const owned = await ownedNames(office.db.reader, names)
  return names.filter((name) => !owned.has(name))
}

/**
 * Removes files that no row refers to and writes that were never finished, once they are an hour old: a call that is
 * still running has its hour to commit. Gives the number of files removed.
 */
export const sweepFiles = async (office: Pick<Office, 'config' | 'db' | 'clock'>): Promise<number> => {
  const root = filesRoot(office.config.dataDir)
  const before = office.clock.now().getTime() - graceMilliseconds
  let removed = 0
  for (const entry of await entriesOf(root)) {
    if (entry.startsWith(unfinishedMark)) {
      removed += await removeOld([join(root, entry)], before)
      continue
    }
    const names = await entriesOf(join(root, entry))
    for (let start = 0; start < names.length; start += namesAtOnce) {
      const orphans = await withoutOwner(office, names.slice(start, start + namesAtOnce))
      removed += await removeOld(
        orphans.map((name) => join(root, entry, name)),
        before,
      )
    }
  }
  return removed
}

/**
 * Takes kept files back after a refused transaction. The database is asked first, since a commit may have gone through
 * although its answer was lost; whatever cannot be told or removed now is left to `sweepFiles`.
 */
export const discardFiles = async (
  office: Pick<Office, 'config' | 'db'>,
  drafts: readonly FileDraft[],
): Promise<void> => {
  if (drafts.length === 0) return
  const names = drafts.map(({ storedAs }) => storedAs)
  const orphans = await withoutOwner(office, names).catch(() => [])
  await Promise.allSettled(orphans.map((name) => rm(placeOf(office.config.dataDir, name), { force: true })))
}
