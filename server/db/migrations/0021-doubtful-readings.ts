import type { Knex } from 'knex'

/**
 * The few doubtful readings among the hundred thousand that wait at a month's end, for the photo desk and its counter.
 * The bits are those of `doubtfulBits` in readings/reading-flags.ts: other bits would want another index.
 */
export const up = async (trx: Knex): Promise<void> => {
  await trx.raw('create index readings_doubtful on readings (state, district_id, closes, id) where flags & 125 <> 0')
}
