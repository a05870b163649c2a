import type { Knex } from 'knex'
import { indexAccount } from '../../server/accounts/index-account.ts'
import { manualAccounts } from './plan-readings.ts'

/** The REM in which the demo has a home that produces, by code. */
const districts = [1, 4, 8] as const

/** When the panels were put up. */
const since = '2025-04-01'

const lastHomeOf = async (
  trx: Knex.Transaction,
  districtId: number,
): Promise<{ accountId: number; pointId: number }> => {
  const home: { accountId: number; pointId: number } | undefined = await trx('accounts')
    .join('metering_points', 'metering_points.account_id', 'accounts.id')
    .join('meters', 'meters.metering_point_id', 'metering_points.id')
    .where('accounts.district_id', districtId)
    .whereNotIn('accounts.number', [...manualAccounts])
    .groupBy('accounts.id')
    .havingRaw('count(*) = 1 and max(meters.zones) = 1 and max(meters.installed_on) < ?', [since])
    .orderBy('accounts.id', 'desc')
    .first({ accountId: 'accounts.id', pointId: trx.raw('max(metering_points.id)') })
  if (!home) throw new Error(`the demo has no home of one meter in REM ${districtId}`)
  return home
}

/**
 * Gives one home in three REM solar panels: beside its meter stand one that counts what goes into the network and one that
 * counts what the panels made. Accounts must be there.
 */
export const putProsumers = async (trx: Knex.Transaction): Promise<void> => {
  for (const districtId of districts) {
    const { accountId, pointId } = await lastHomeOf(trx, districtId)
    const meter = { metering_point_id: pointId, digits: 6, zones: 1, installed_on: since }
    const number = 7_700_000 + accountId * 2
    await trx('meters').insert([
      { ...meter, number: String(number), model: 'НІК 2104 (віддача)', counts: 'released' },
      { ...meter, number: String(number + 1), model: 'НІК 2102 (генерація)', counts: 'produced' },
    ])
    await indexAccount(trx, accountId)
  }
}
