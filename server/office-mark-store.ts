import type { Database } from './db/database.ts'
import { dropTables } from './db/drop-tables.ts'
import type { Seal } from './seal/seal.ts'

const keyMark = 'master_key_mark'
const demoMark = 'demo'

const readMark = async (db: Database, key: string): Promise<string | null> =>
  (await db.reader('settings').where({ key }).first('value'))?.value ?? null

const writeMark = (db: Database, key: string, value: string): Promise<void> =>
  db.transaction(async (trx) => {
    await trx('settings')
      .insert({ key, value: JSON.stringify(value) })
      .onConflict('key')
      .merge(['value'])
  })

/** Whether nothing was ever put into the database: it has no REM. */
export const hasNothingYet = async (db: Database): Promise<boolean> =>
  (await db.reader('districts').first('id')) === undefined

/**
 * Refuses to open a database whose personal data was sealed with another master key: starting on would seal new rows
 * with a key that opens none of the old ones.
 */
export const checkMasterKey = async (db: Database, seal: Seal): Promise<void> => {
  const mark = seal.index('the master key of this office')
  const known = await readMark(db, keyMark)
  if (known === null) await writeMark(db, keyMark, mark)
  else if (known !== JSON.stringify(mark)) {
    throw new Error('this database was sealed with another MASTER_KEY (or DATA_DIR/master.key): put the right one back')
  }
}

/**
 * Clears the embedded database where the demo was interrupted while it was being put in: nobody has worked there yet,
 * and the next filling starts clean. Call it `alone`. A PostgreSQL may hold other people's tables: `checkDemo` refuses it.
 */
export const clearHalfDemo = async (db: Database): Promise<void> => {
  if (db.engine !== 'sqlite' || !(await db.reader.schema.hasTable('settings'))) return
  if ((await readMark(db, demoMark)) === JSON.stringify('unfinished')) await db.transaction(dropTables)
}

/** Runs the filling of the demo and remembers that it ended; a start after an interrupted one says what to do. */
export const fillOnce = async (db: Database, fill: () => Promise<void>): Promise<void> => {
  await writeMark(db, demoMark, 'unfinished')
  await fill()
  await writeMark(db, demoMark, 'whole')
}

/**
 * Refuses a database whose demo was interrupted while it was being put in, and in production one that holds the demo at
 * all: its people's password and its gateway key are known to everybody.
 */
export const checkDemo = async (db: Database, { production }: { production: boolean }): Promise<void> => {
  const mark = await readMark(db, demoMark)
  if (mark === JSON.stringify('unfinished')) {
    throw new Error('the demo was interrupted while being put in: give an empty database and start again')
  }
  if (production && mark !== null) {
    throw new Error('this database holds the demo, whose passwords everybody knows: production needs an empty one')
  }
}
