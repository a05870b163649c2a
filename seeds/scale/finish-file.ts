import { closeSync, fsync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import { indexAllNumbers } from '../../server/db/index-numbers.ts'
import { openUnguarded } from '../../server/db/open-unguarded.ts'
import type { Aside } from './aside.ts'
import { checkPages, checkReferences, tablesOf } from './check-file.ts'
import { type DrawnFiles, drawnTables } from './draw-rows.ts'
import { mergeRows } from './merge-rows.ts'

/** Brings the rows that were drawn beside it into the whole file, with statistics for the query planner. */
export const mergeDrawn = (path: string, drawn: DrawnFiles): void => {
  const file = openUnguarded(path)
  mergeRows(file, drawn.accounts, drawnTables.accounts)
  mergeRows(file, drawn.others, drawnTables.others)
  file.exec('begin')
  for (const statement of indexAllNumbers) file.exec(statement)
  // A few thousand rows of each index tell the planner enough; all 37 million would take a minute.
  file.pragma('analysis_limit = 2000')
  file.exec('analyze')
  file.exec('commit')
  file.close()
}

const longest = /^(consumption|account_search(_.*)?)$/

/**
 * What a file that was made past all guards has to prove: every row refers to rows that are there, every page and index
 * is sound. Each thread looks at a half of it while the disk takes it in. Leaves it as the office opens it: in WAL,
 * everything on the disk. Throws with what is wrong.
 */
export const checkFile = async (path: string, aside: Aside): Promise<void> => {
  const handle = openSync(path, 'r')
  const onDisk = promisify(fsync)(handle)
  const file = openUnguarded(path)
  const tables = tablesOf(file)
  aside.tell({ to: 'check', path, tables: tables.filter((table) => longest.test(table)) })
  const others = tables.filter((table) => !longest.test(table))
  checkPages(file, others)
  checkReferences(file)
  await aside.done()
  await onDisk
  closeSync(handle)
  file.pragma('synchronous = FULL')
  file.pragma('locking_mode = NORMAL')
  file.pragma('journal_mode = WAL')
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.close()
}
