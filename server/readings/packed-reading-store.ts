import type { Knex } from 'knex'
import { insertRows } from '../db/insert-rows.ts'
import { type PackedReadings, packedColumns, unpackReadings } from './packed-readings.ts'
import type { ReadingChannel } from './reading-schema.ts'

const columns = [...packedColumns, 'submitted_at', 'channel', 'state']

/** Adds checked readings that have just come, in their order, as new; a few hundred at most at once. */
export const addPackedReadings = (
  trx: Knex.Transaction,
  packed: PackedReadings,
  { submittedAt, channel }: { submittedAt: string; channel: ReadingChannel },
): Promise<void> => insertRows(trx, 'readings', columns, unpackReadings(packed, submittedAt, channel, 'new'))
