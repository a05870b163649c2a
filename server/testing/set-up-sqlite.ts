import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openSqlite } from '../db/open-sqlite.ts'
import { fillTemplate } from './test-template.ts'

/** Once a run: makes the SQLite file that each test file copies. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'oblik-template-'))
  const db = await openSqlite(folder)
  await fillTemplate(db)
  await db.close()
  project.provide('template', { engine: 'sqlite', folder })
  return () => rm(folder, { recursive: true, force: true })
}
