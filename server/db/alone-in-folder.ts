import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import BetterSqlite3, { type Database as SqliteFile } from 'better-sqlite3'

const everyMs = 100

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'

const hold = (lock: SqliteFile): boolean => {
  try {
    lock.exec('begin exclusive')
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
}

/**
 * Runs `work` while no other process does so in this folder; others wait. The lock is one on the file `opening.lock`
 * that the operating system lets go of when the process dies, however it dies.
 */
export const aloneInFolder = async <T>(dataDir: string, work: () => Promise<T>): Promise<T> => {
  const lock = new BetterSqlite3(join(dataDir, 'opening.lock'), { timeout: 0 })
  try {
    while (!hold(lock)) await pause(everyMs)
    return await work()
  } finally {
    lock.close()
  }
}
