import type { Knex } from 'knex'
import { addMonths } from '../time/billing-period.ts'
import { numberOfPeriod, periodOfNumber } from './consumption-code.ts'

/** What a meter used in a month, kWh. */
export interface RecentVolume {
  period: string
  kwh: number
}

/** How the volumes of one meter are found in the answer: an account's meters have different numbers. */
export const meterKey = (accountId: number, meter: string): string => `${accountId}/${meter}`

/** A meter's months as one text, «2026101:3500,2026111:…»: three years of a hundred homes are not 3 600 rows to fetch. */
const monthsAsText = (knex: Knex): string =>
  knex.client.config.client === 'pg'
    ? "string_agg(period || '' || kind || ':' || kwh, ',')"
    : "group_concat(period || '' || kind || ':' || kwh, ',')"

/** What the meter itself counted, which a prosumer's has beside what its home consumed in all: the higher kind. */
const volumesOf = (months: string): RecentVolume[] => {
  const volumes = new Map<string, number>()
  for (const month of months.split(',').sort()) volumes.set(month.slice(0, 6), Number(month.slice(8)) / 100)
  return [...volumes].map(([period, kwh]) => ({ period: periodOfNumber(Number(period)), kwh }))
}

/**
 * What meters counted in the `months` months before a period, by meter (`meterKey`), oldest first; at most 400 accounts are
 * asked for at once. Scope is the caller's question.
 */
export const recentVolumes = async (
  knex: Knex,
  accountIds: readonly number[],
  { before, months }: { before: string; months: number },
): Promise<Map<string, RecentVolume[]>> => {
  // Named one by one: a range of months would walk the volumes of all accounts in between.
  const periods = Array.from({ length: months }, (_, back) => numberOfPeriod(addMonths(before, back - months)))
  const rows: { accountId: number; meter: string; months: string }[] = await knex('consumption')
    .whereIn('period', periods)
    .whereIn('account_id', [...accountIds])
    .groupBy('account_id', 'meter_number')
    .select({ accountId: 'account_id', meter: 'meter_number', months: knex.raw(monthsAsText(knex)) })
  return new Map(rows.map(({ accountId, meter, months }) => [meterKey(accountId, meter), volumesOf(months)]))
}
