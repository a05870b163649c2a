import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { openPostgres } from '../db/open-postgres.ts'
import { makeScratchFolder } from './scratch-folder.ts'
import { startPostgres } from './start-postgres.ts'
import { fillTemplate } from './test-template.ts'

/** Once a run: starts PostgreSQL and fills the database that each test file's own is made from. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const postgres = await startPostgres()
  const cluster = await openPostgres(postgres.urlOf('postgres'))
  await cluster.reader.raw('create database template_office')
  await cluster.close()
  const db = await openPostgres(postgres.urlOf('template_office'))
  await fillTemplate(db)
  await db.close()
  const folder = await makeScratchFolder('oblik-files-')
  project.provide('template', { engine: 'postgres', folder, url: postgres.urlOf('') })
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
