import type { Knex } from 'knex'
import { indexAccount } from './index-account.ts'
import { holdStandingMeters, insertMeter, removeMeter } from './meter-store.ts'

/** A new meter in the place of the old one; `oldZones` tells which of several was meant. */
export interface MeterReplacement {
  accountId: number
  replacedOn: string
  oldZones: number
  number: string
  digits: number
  zones: number
}

/** An order tells no model: it is read off the passport of the meter later. */
const unknownModel = 'не вказано'

/**
 * Puts a new meter in the place of an account's old one (domain §2, `complete`), findable by its number at once. Gives both
 * ids, or null where nothing is replaced: the new one stands already, or the account has no meter or several that fit.
 */
export const replaceMeter = async (
  trx: Knex.Transaction,
  { accountId, replacedOn, oldZones, number, digits, zones }: MeterReplacement,
): Promise<{ oldId: number; newId: number } | null> => {
  const standing = await holdStandingMeters(trx, accountId)
  if (standing.some((meter) => meter.number === number)) return null
  // A prosumer's other meters count what goes the other way: an order means the one that takes.
  const taking = standing.filter(({ counts }) => counts === 'taken')
  const meant = taking.length === 0 ? standing : taking
  const fitting = meant.length === 1 ? meant : meant.filter((meter) => meter.zones === oldZones)
  const [old, another] = fitting
  if (!old || another) return null
  await removeMeter(trx, old.id, replacedOn)
  const installed = {
    pointId: old.pointId,
    number,
    model: unknownModel,
    digits,
    zones,
    counts: old.counts,
    installedOn: replacedOn,
  }
  const newId = await insertMeter(trx, installed)
  await indexAccount(trx, accountId)
  return { oldId: old.id, newId }
}
