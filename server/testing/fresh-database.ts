import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Database } from '../db/database.ts'
import { openPostgres } from '../db/open-postgres.ts'
import { openSqlite } from '../db/open-sqlite.ts'

declare module 'vitest' {
  interface ProvidedContext {
    template: { engine: 'sqlite'; folder: string } | { engine: 'postgres'; folder: string; url: string }
  }
}

/** A database of a test's own, with reference data, demo staff and accounts in it. */
export interface FreshDatabase {
  db: Database
  /** A folder of the test's own, for sealed files. */
  dataDir: string
  drop: () => Promise<void>
}

const inCluster = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: `${url}postgres` })
  await client.connect()
  await client.query(statement)
  await client.end()
}

const copyDatabase = async (url: string): Promise<{ db: Database; drop: () => Promise<void> }> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await inCluster(url, `create database ${name} template template_office strategy file_copy`)
  const db = await openPostgres(url + name)
  return { db, drop: () => inCluster(url, `drop database ${name} with (force)`) }
}

/** Copies the run's template for one test file, on the engine of the project it runs in. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const template = inject('template')
  const dataDir = mkdtempSync(join(template.folder, 'test-'))
  const removeFiles = () => rmSync(dataDir, { recursive: true, force: true })
  if (template.engine === 'sqlite') {
    copyFileSync(join(template.folder, 'oblik.sqlite'), join(dataDir, 'oblik.sqlite'))
    const db = await openSqlite(dataDir)
    const drop = async () => {
      await db.close()
      removeFiles()
    }
    return { db, dataDir, drop }
  }
  const { db, drop } = await copyDatabase(template.url)
  return {
    db,
    dataDir,
    drop: async () => {
      await db.close()
      await drop()
      removeFiles()
    },
  }
}
