import type { Knex } from 'knex'
import { type AccountVolume, putConsumption } from '../../server/consumption/consumption-store.ts'
import { addMonths, periodOf, periodsWithin } from '../../server/time/billing-period.ts'
import { createRandom, type Random } from '../random.ts'

/** The ZH manual's own table of account 08-080808, meter 000000: kWh by month of 2024 and January 2025 (domain §5). */
const manualVolumes: Readonly<Record<string, number>> = {
  '2025-01-01': 35,
  '2024-12-01': 35,
  '2024-11-01': 35,
  '2024-10-01': 40,
  '2024-09-01': 47,
  '2024-08-01': 58,
  '2024-07-01': 30,
  '2024-06-01': 10,
  '2024-05-01': 100,
  '2024-04-01': 30,
  '2024-03-01': 25,
  '2024-02-01': 40,
  '2024-01-01': 5,
}
const manualAccount = '08-080808'
const firstPeriod = '2024-01-01'

/** How much of a home's usual month each month is, January first: lamps and boilers in winter, holidays in summer. */
const season = [1.32, 1.24, 1.12, 0.96, 0.86, 0.82, 0.84, 0.86, 0.9, 1.02, 1.16, 1.3]

interface StandingMeter {
  accountId: number
  account: string
  number: string
  installedOn: string
  removedOn: string | null
}

/** A month of a home that uses `usual` hundredths of a kWh: whole kWh, now and then a month away. */
const volumeOf = (random: Random, usual: number, period: string): number => {
  const share = season[Number(period.slice(5, 7)) - 1] ?? 1
  const away = random.oneIn(40)
  const month = Math.round((usual * share * random.between(85, 115)) / 10_000)
  return (away ? random.between(0, 9) : month) * 100
}

const told = ({ accountId, number }: StandingMeter, period: string, hundredths: number): AccountVolume => ({
  accountId,
  period,
  meter: number,
  kind: 'consumed',
  hundredths,
})

const volumesOf = (meter: StandingMeter, until: string): AccountVolume[] => {
  if (meter.account === manualAccount) {
    return Object.entries(manualVolumes).map(([period, kwh]) => told(meter, period, kwh * 100))
  }
  const random = createRandom(meter.accountId * 7919 + Number(meter.number))
  const usual = random.between(60, 320) * 100
  return periodsWithin(meter.installedOn > firstPeriod ? meter.installedOn : firstPeriod, until)
    .filter((period) => meter.removedOn === null || period <= meter.removedOn)
    .map((period) => told(meter, period, volumeOf(random, usual, period)))
}

/**
 * Puts a monthly history of consumption into the demo: the manual's own table as it is, and believable volumes of every
 * other account from 2024 to the last month that is over. Accounts and meters must be there; the same day gives the same demo.
 */
export const putDemoConsumption = async (trx: Knex.Transaction, today: string): Promise<void> => {
  const until = addMonths(periodOf(today), -1)
  const meters: StandingMeter[] = await trx('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .join('accounts', 'accounts.id', 'metering_points.account_id')
    .orderBy('meters.id')
    .select({
      accountId: 'accounts.id',
      account: 'accounts.number',
      number: 'meters.number',
      installedOn: 'meters.installed_on',
      removedOn: 'meters.removed_on',
    })
  const volumes = meters.flatMap((meter) => volumesOf(meter, until))
  await putConsumption(
    trx,
    volumes.toSorted((one, other) => one.period.localeCompare(other.period) || one.accountId - other.accountId),
  )
}
