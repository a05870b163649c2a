import type { Knex } from 'knex'
import { periodsWithin } from '../time/billing-period.ts'
import { type MeterToRecalculate, planMeters, tooMuch, untilOf } from './plan-meters.ts'
import { prosumerMeters } from './prosumer-views.ts'
import { closedPeriods, standingVolumes } from './standing-volume-views.ts'

/** What closed months of a meter were billed above what it counted, hundredths of kWh, and which months these are. */
export interface Overbilled {
  meter: MeterToRecalculate
  hundredths: number
  months: readonly string[]
}

/**
 * Which of these meters were taken down and have a minus left that no month gives back: neither one of their own, nor of a
 * meter among these that came in their place. Some hundred meters at once; changes nothing.
 */
export const overbilledMeters = async (knex: Knex, meters: readonly MeterToRecalculate[]): Promise<Overbilled[]> => {
  const days = [...meters.map(({ since }) => since), ...meters.map(untilOf)].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const accountIds = [...new Set(meters.map(({ accountId }) => accountId))]
  const plans = planMeters(meters, {
    closed: await closedPeriods(knex, [...new Set(meters.map(({ districtId }) => districtId))]),
    prosumers: await prosumerMeters(knex, accountIds),
    standing: await standingVolumes(knex, accountIds, periodsWithin(first, last)),
  })
  const handedOn = new Set(meters.map(({ before }) => before))
  return plans.flatMap(({ meter, plan }) => {
    const left = meter.story.endsOn === null || handedOn.has(meter) ? null : tooMuch(plan)
    if (left === null) return []
    return [{ meter, hundredths: -left.rest.reduce((total, zone) => total + zone, 0), months: left.restOf }]
  })
}
