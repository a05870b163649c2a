import { existsSync, statfsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
/** What test processes have at once is some 300 MB; a container often has 64 MB there. */
const wanted = 1_000_000_000

const hasRoom = (folder: string): boolean => {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= wanted
}

/**
 * Makes a folder for the databases and files of a test run, which nobody needs after it. In memory where there is room: the
 * office has SQLite write every commit to the disk before it answers, and its tests would wait for that half their time.
 */
export const makeScratchFolder = (prefix: string): Promise<string> =>
  mkdtemp(join(hasRoom(memory) ? memory : tmpdir(), prefix))
