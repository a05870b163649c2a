import type { Logger } from 'pino'
import { seedDemo } from '../seeds/demo/seed-demo.ts'
import { seedReference } from '../seeds/reference/seed-reference.ts'
import type { Config } from './config.ts'
import { migrate } from './db/migrate.ts'
import { openDatabase } from './db/open-database.ts'
import type { Office } from './office.ts'
import { checkDemo, checkMasterKey, clearHalfDemo, fillOnce, hasNothingYet } from './office-mark-store.ts'
import { createPdfPool } from './pdf/pdf-pool.ts'
import { createPhotoReader } from './reading-photos/photo-reader.ts'
import { readMasterKey } from './seal/read-master-key.ts'
import { createSeal } from './seal/seal.ts'
import { createStatementReader } from './statements/statement-reader.ts'
import type { Clock } from './time/clock.ts'

/** Puts the reference data into an empty database, and outside production the demo on top of it. */
const fillEmptyOffice = async (office: Office): Promise<void> => {
  if (!(await hasNothingYet(office.db))) return checkDemo(office.db, office.config)
  const putReference = () => office.db.transaction((trx) => seedReference(trx, office.clock))
  if (!office.config.seedDemo) return putReference()
  const startedAt = performance.now()
  office.log.info('an empty database: putting the demo into it')
  await fillOnce(office.db, async () => {
    await putReference()
    await seedDemo(office)
  })
  office.log.info({ ms: Math.round(performance.now() - startedAt) }, 'the demo is there')
}

/**
 * Opens the office: database migrated and filled where it is empty, seal, PDF workers. Several processes may open the
 * same one at once: one migrates and fills, the others wait for it.
 */
export const openOffice = async (config: Config, clock: Clock, log: Logger): Promise<Office> => {
  const seal = createSeal(readMasterKey(config))
  const db = await openDatabase(config)
  const pdf = createPdfPool({ workers: config.pdfWorkers })
  const photos = createPhotoReader({ workers: config.photoWorkers })
  const office: Office = { config, db, clock, seal, log, pdf, photos, statements: createStatementReader() }
  await db.alone(async () => {
    if (!config.production) await clearHalfDemo(db)
    await db.transaction((trx) => migrate(trx))
    await checkMasterKey(db, seal)
    await fillEmptyOffice(office)
  })
  return office
}

/** Closes what `openOffice` opened; documents that are being drawn and statements that are being read are finished first. */
export const closeOffice = async (office: Office): Promise<void> => {
  await office.pdf.close()
  await office.statements.close()
  await office.photos.close()
  await office.db.close()
}
