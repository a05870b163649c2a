import type { Knex } from 'knex'
import type { SystemActor } from '../may.ts'
import type { Office } from '../office.ts'
import { advanceReading } from './advance-reading.ts'
import { dialFault } from './place-reading.ts'
import { liveReadings, metersOfAccounts, type PlacedMeter } from './reading-context-views.ts'
import { holdMeter } from './reading-store.ts'
import { countReading } from './reading-window.ts'
import { insertReading } from './submit-reading.ts'

/** Figures that the crew of a service order read off a meter; `note` names the order. */
export interface OrderReadings {
  accountId: number
  /** Which of the account's meters; only where the order tells. */
  meterId?: number
  figures: readonly number[]
  takenOn: string
  note: string
}

const theOffice: SystemActor = { kind: 'system', name: 'Система' }

const stoodOn = ({ installedOn, removedOn }: PlacedMeter, day: string): boolean =>
  installedOn <= day && (removedOn === null || day <= removedOn)

/**
 * Takes the control readings of a service order among the readings (domain §2), accepted at once: the crew has seen the
 * dial. Where another reading is accepted for that day they wait as a duplicate for the clerk. Gives the reading's id, or
 * null where the figures fit none or several of the account's meters: control readings name no meter, and the order's own
 * result keeps them.
 */
export const recordOrderReadings = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  { accountId, meterId, figures, takenOn, note }: OrderReadings,
): Promise<number | null> => {
  // A dial's red digits behind the comma are not read for settlement.
  const zones = figures.map(Math.floor)
  const fitting = (await metersOfAccounts(trx, [accountId])).filter(
    (each) =>
      (meterId === undefined || each.id === meterId) &&
      stoodOn(each, takenOn) &&
      each.zoneCount === zones.length &&
      dialFault(each, zones) === null,
  )
  const [meter, another] = fitting
  if (!meter || another) return null
  await holdMeter(trx, meter.id)
  const { closes, countsOn } = countReading(takenOn)
  const ofDay = (await liveReadings(trx, [meter.id], closes)).filter(
    (each) => each.state === 'accepted' && each.countsOn === countsOn,
  )
  const same = ofDay.find((each) => each.channel === 'order' && each.zones.join() === zones.join())
  if (same) return same.id
  const id = await insertReading(trx, office, theOffice, meter, { zones, takenOn, channel: 'order', note })
  if (ofDay.length === 0) {
    await advanceReading(trx, office, theOffice, { readingId: id, event: 'accept', input: {}, version: undefined })
  }
  return id
}
