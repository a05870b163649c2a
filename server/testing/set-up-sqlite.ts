import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { openSqlite } from '../db/open-sqlite.ts'
import { makeScratchFolder } from './scratch-folder.ts'
import { fillTemplate } from './test-template.ts'

/** Once a run: makes the SQLite file that each test file copies. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await makeScratchFolder('oblik-template-')
  const db = await openSqlite(folder)
  await fillTemplate(db)
  await db.close()
  project.provide('template', { engine: 'sqlite', folder })
  return () => rm(folder, { recursive: true, force: true })
}
