import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import type { PdfPool } from './pdf/pdf-pool.ts'
import type { PhotoReader } from './reading-photos/photo-reader.ts'
import type { Seal } from './seal/seal.ts'
import type { StatementReader } from './statements/statement-reader.ts'
import type { Clock } from './time/clock.ts'

/** What the verbs of the house work with: handed to `createApp`, never looked up. */
export interface Office {
  config: Config
  db: Database
  clock: Clock
  seal: Seal
  pdf: PdfPool
  photos: PhotoReader
  statements: StatementReader
  log: Logger
}
