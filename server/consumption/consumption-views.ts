import type { Knex } from 'knex'
import { periodsWithin } from '../time/billing-period.ts'
import { kindOfCode, numberOfPeriod, periodOfNumber } from './consumption-code.ts'
import type { ConsumptionKind, MonthlyVolume } from './consumption-schema.ts'

/**
 * The volumes of one kind. What was taken is not stored twice where nothing is produced: in a month without other kinds it
 * is what was consumed.
 */
export const volumesOfKind = (volumes: readonly MonthlyVolume[], kind: ConsumptionKind): MonthlyVolume[] => {
  if (kind !== 'taken') return volumes.filter((each) => each.kind === kind)
  const producing = new Set(volumes.filter((each) => each.kind !== 'consumed').map(({ period }) => period))
  return volumes
    .filter((each) => each.kind === 'taken' || (each.kind === 'consumed' && !producing.has(each.period)))
    .map((each) => ({ ...each, kind }))
}

/**
 * The volumes of an account in every billing period that has a day between two days, newest first (domain §5), all kinds.
 * Scope is the caller's question.
 */
export const consumptionOfAccount = async (
  knex: Knex,
  accountId: number,
  from: string,
  to: string,
): Promise<MonthlyVolume[]> => {
  // The months are named one by one: a range would walk the volumes of all accounts in between.
  const periods = periodsWithin(from, to).map(numberOfPeriod)
  const rows: { period: number; meter: string; kind: number; kwh: number }[] = await knex('consumption')
    .whereIn('period', periods)
    .where('account_id', accountId)
    .orderBy([{ column: 'period', order: 'desc' }, 'meter_number', 'kind'])
    .select({ period: 'period', meter: 'meter_number', kind: 'kind', kwh: 'kwh' })
  return rows.map(({ period, meter, kind, kwh }) => ({
    period: periodOfNumber(period),
    meter,
    kind: kindOfCode(kind),
    hundredths: kwh,
  }))
}
