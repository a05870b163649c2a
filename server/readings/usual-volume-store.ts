import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import type { UsualVolume } from './usual-volume.ts'

/** What a meter usually uses in a month, as it was told beforehand; null where its history tells nothing. */
export interface PreparedVolume {
  meterId: number
  usual: UsualVolume | null
}

/** Keeps what these meters usually use in `period`, instead of what was kept for another month. */
export const keepUsualVolumes = async (
  trx: Knex.Transaction,
  period: string,
  prepared: readonly PreparedVolume[],
): Promise<void> => {
  if (prepared.length === 0) return
  const rows = prepared.map(({ meterId, usual }) => ({
    meter_id: meterId,
    period: numberOfPeriod(period),
    usual: usual?.usual ?? null,
    deviation: usual?.deviation ?? null,
  }))
  await trx('usual_volumes').insert(rows).onConflict('meter_id').merge(['period', 'usual', 'deviation'])
}

/**
 * Forgets what was told beforehand of meters whose months from `since` on have changed: their next readings are judged by
 * their histories again. What was told for months before stays.
 */
export const forgetUsualVolumes = async (
  trx: Knex.Transaction,
  meterIds: readonly number[],
  since: string,
): Promise<void> => {
  await trx('usual_volumes')
    .whereIn('meter_id', [...meterIds])
    .where('period', '>=', numberOfPeriod(since))
    .delete()
}
