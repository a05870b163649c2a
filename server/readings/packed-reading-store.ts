import type { Knex } from 'knex'
import { insertRows } from '../db/insert-rows.ts'
import { type PackedReadings, type UnpackedReading, unpackReadings } from './packed-readings.ts'
import type { ReadingChannel } from './reading-schema.ts'

const columns = [
  ...['district_id', 'account_id', 'meter_id', 'closes', 'taken_on', 'counts_on', 'zone1', 'zone2', 'zone3'],
  ...['flags', 'volume', 'usual_low', 'usual_high', 'submitted_at', 'channel', 'state'],
]

/** Adds checked readings that have just come, in their order, as new; a few hundred at most at once. */
export const addPackedReadings = async (
  trx: Knex.Transaction,
  packed: PackedReadings,
  { submittedAt, channel }: { submittedAt: string; channel: ReadingChannel },
): Promise<void> => {
  const rowOf = (each: UnpackedReading) => [
    each.districtId,
    each.accountId,
    each.meterId,
    each.month,
    each.takenOn,
    each.countsOn,
    each.zone1,
    each.zone2,
    each.zone3,
    each.flags,
    each.volume,
    each.usualLow,
    each.usualHigh,
    submittedAt,
    channel,
    'new',
  ]
  await insertRows(trx, 'readings', columns, unpackReadings(packed, rowOf))
}
