import type { Knex } from 'knex'
import { compareAndSet } from '../db/compare-and-set.ts'
import type { ReadingThresholds } from './reading-threshold-schema.ts'

/**
 * Keeps a REM's thresholds by compare-and-set; a REM that has set none yet stands at version 0. False where somebody else
 * was first.
 */
export const keepThresholds = async (
  trx: Knex.Transaction,
  districtId: number,
  version: number,
  thresholds: ReadingThresholds,
): Promise<boolean> => {
  const kept = JSON.stringify(thresholds)
  if (version > 0) {
    return compareAndSet(trx, 'reading_thresholds', { district_id: districtId }, version, { thresholds: kept })
  }
  const added = await trx('reading_thresholds')
    .insert({ district_id: districtId, thresholds: kept, version: 1 })
    .onConflict('district_id')
    .ignore()
    .returning('district_id')
  return added.length === 1
}
