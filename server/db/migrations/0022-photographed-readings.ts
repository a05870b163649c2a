import type { Knex } from 'knex'

/**
 * A photo that was asked for and came is looked at too: one bit more among those of `doubtfulBits` in
 * readings/reading-flags.ts, by which the doubtful readings are found.
 */
export const up = async (trx: Knex): Promise<void> => {
  await trx.raw('drop index readings_doubtful')
  await trx.raw('create index readings_doubtful on readings (state, district_id, closes, id) where flags & 1149 <> 0')
}
