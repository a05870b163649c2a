import type { Knex } from 'knex'
import { addMonths } from '../time/billing-period.ts'
import { codeOfKind, numberOfPeriod, periodOfNumber } from './consumption-code.ts'

/** What a meter used in a month, kWh. */
export interface RecentVolume {
  period: string
  kwh: number
}

/** How the volumes of one meter are found in the answer: an account's meters have different numbers. */
export const meterKey = (accountId: number, meter: string): string => `${accountId}/${meter}`

/**
 * What was consumed in the `months` months before a period, by meter (`meterKey`), oldest first; at most 400 accounts are
 * asked for at once. Scope is the caller's question.
 */
export const recentVolumes = async (
  knex: Knex,
  accountIds: readonly number[],
  { before, months }: { before: string; months: number },
): Promise<Map<string, RecentVolume[]>> => {
  // Named one by one: a range of months would walk the volumes of all accounts in between.
  const periods = Array.from({ length: months }, (_, back) => numberOfPeriod(addMonths(before, back - months)))
  const rows: { period: number; accountId: number; meter: string; kwh: number }[] = await knex('consumption')
    .whereIn('period', periods)
    .whereIn('account_id', [...accountIds])
    .where('kind', codeOfKind('consumed'))
    .orderBy('period')
    .select({ period: 'period', accountId: 'account_id', meter: 'meter_number', kwh: 'kwh' })
  const volumes = new Map<string, RecentVolume[]>()
  for (const { period, accountId, meter, kwh } of rows) {
    const key = meterKey(accountId, meter)
    const others = volumes.get(key)
    const volume = { period: periodOfNumber(period), kwh: kwh / 100 }
    if (others) others.push(volume)
    else volumes.set(key, [volume])
  }
  return volumes
}
