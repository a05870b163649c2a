import type { Knex } from 'knex'
import * as reference from './migrations/0001-reference.ts'
import * as accounts from './migrations/0002-accounts.ts'
import * as orders from './migrations/0003-orders.ts'
import * as money from './migrations/0004-money.ts'
import * as correspondence from './migrations/0005-correspondence.ts'
import * as ledger from './migrations/0006-ledger.ts'
import * as invoices from './migrations/0007-invoices.ts'
import * as consumption from './migrations/0008-consumption.ts'
import * as matching from './migrations/0009-matching.ts'
import * as secondFactor from './migrations/0010-second-factor.ts'
import * as readings from './migrations/0011-readings.ts'
import * as consumptionMarks from './migrations/0012-consumption-marks.ts'
import * as consumptionDue from './migrations/0013-consumption-due.ts'
import * as readingPhotos from './migrations/0014-reading-photos.ts'
import * as volumeKinds from './migrations/0015-volume-kinds.ts'
import * as exports from './migrations/0016-exports.ts'
import * as readingDecisions from './migrations/0017-reading-decisions.ts'
import * as scaleLists from './migrations/0018-scale-lists.ts'
import * as usualVolumes from './migrations/0019-usual-volumes.ts'
import * as linesByDay from './migrations/0020-lines-by-day.ts'
import * as doubtfulReadings from './migrations/0021-doubtful-readings.ts'
import * as photographedReadings from './migrations/0022-photographed-readings.ts'
import * as readingsByMeter from './migrations/0023-readings-by-meter.ts'
import * as sealedPlaces from './migrations/0024-sealed-places.ts'
import * as plainChecks from './migrations/0025-plain-checks.ts'
import * as naturalAddresses from './migrations/0026-natural-addresses.ts'

const migrations: Record<string, { up: (knex: Knex) => Promise<void> }> = {
  '0001-reference': reference,
  '0002-accounts': accounts,
  '0003-orders': orders,
  '0004-money': money,
  '0005-correspondence': correspondence,
  '0006-ledger': ledger,
  '0007-invoices': invoices,
  '0008-consumption': consumption,
  '0009-matching': matching,
  '0010-second-factor': secondFactor,
  '0011-readings': readings,
  '0012-consumption-marks': consumptionMarks,
  '0013-consumption-due': consumptionDue,
  '0014-reading-photos': readingPhotos,
  '0015-volume-kinds': volumeKinds,
  '0016-exports': exports,
  '0017-reading-decisions': readingDecisions,
  '0018-scale-lists': scaleLists,
  '0019-usual-volumes': usualVolumes,
  '0020-lines-by-day': linesByDay,
  '0021-doubtful-readings': doubtfulReadings,
  '0022-photographed-readings': photographedReadings,
  '0023-readings-by-meter': readingsByMeter,
  '0024-sealed-places': sealedPlaces,
  '0025-plain-checks': plainChecks,
  '0026-natural-addresses': naturalAddresses,
}

const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(migrations),
  getMigrationName: (name) => name,
  getMigration: async (name) => {
    const migration = migrations[name]
    if (!migration) throw new Error(`unknown migration ${name}`)
    return {
      up: migration.up,
      down: async () => {
        throw new Error('migrations only go forward: restore a backup instead')
      },
    }
  },
}

/** Brings the schema up to date; a second call does nothing. Migrations only go forward. */
export const migrate = async (knex: Knex): Promise<void> => {
  await knex.migrate.latest({ migrationSource })
}

/** Whether every migration of this version has been carried out (for `/ready`). */
export const isMigrated = async (knex: Knex): Promise<boolean> => {
  const [, pending] = await knex.migrate.list({ migrationSource })
  return pending.length === 0
}
