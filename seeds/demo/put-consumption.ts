import type { Knex } from 'knex'
import type { MeterCounts } from '../../server/accounts/meter-schema.ts'
import type { ConsumptionKind, StandingVolume } from '../../server/consumption/consumption-schema.ts'
import { putVolumes } from '../../server/consumption/consumption-store.ts'
import { addMonths, periodOf, periodsWithin } from '../../server/time/billing-period.ts'
import { createRandom, type Random } from '../random.ts'
import { splitByZone } from './plan-readings.ts'

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
  zones: number
  counts: MeterCounts
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

/** How much of a home's usual month the sun makes in each month, January first. */
const sun = [0.3, 0.5, 0.9, 1.3, 1.7, 1.9, 1.9, 1.7, 1.2, 0.8, 0.4, 0.25]

const told = (
  { accountId, number, zones }: StandingMeter,
  period: string,
  kind: ConsumptionKind,
  hundredths: number,
): StandingVolume => ({
  ...{ accountId, period, meter: number, kind, hundredths, origin: 'brought', carried: 0 },
  zones: zones > 1 ? splitByZone(hundredths, zones) : null,
})

const volumesOf = (meter: StandingMeter, until: string): StandingVolume[] => {
  if (meter.account === manualAccount) {
    return Object.entries(manualVolumes).map(([period, kwh]) => told(meter, period, 'consumed', kwh * 100))
  }
  const random = createRandom(meter.accountId * 7919 + Number(meter.number))
  const usual = random.between(60, 320) * 100
  return periodsWithin(meter.installedOn > firstPeriod ? meter.installedOn : firstPeriod, until)
    .filter((period) => meter.removedOn === null || period <= meter.removedOn)
    .map((period) => told(meter, period, 'consumed', volumeOf(random, usual, period)))
}

/** What the sun made in a month, whole kWh in hundredths, and how much of it went into the network. */
const madeIn = (random: Random, period: string): { produced: number; released: number } => {
  const produced = Math.round((sun[Number(period.slice(5, 7)) - 1] ?? 1) * random.between(140, 190)) * 100
  return { produced, released: Math.round((produced / 100) * 0.6) * 100 }
}

/** The months of a home with panels, whose own meter has `taken` volumes as any other home's. */
const prosumerVolumes = (taken: readonly StandingVolume[], meters: readonly StandingMeter[]): StandingVolume[] => {
  const producing = meters.find(({ counts }) => counts === 'produced')
  const releasing = meters.find(({ counts }) => counts === 'released')
  if (!producing || !releasing) return [...taken]
  const random = createRandom(producing.accountId)
  return taken.flatMap((volume) => {
    const { period, hundredths } = volume
    if (period < producing.installedOn) return [volume]
    const { produced, released } = madeIn(random, period)
    return [
      { ...volume, hundredths: hundredths + produced - released },
      { ...volume, kind: 'taken' as const },
      told(producing, period, 'produced', produced),
      told(releasing, period, 'released', released),
    ]
  })
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
      zones: 'meters.zones',
      counts: 'meters.counts',
      installedOn: 'meters.installed_on',
      removedOn: 'meters.removed_on',
    })
  const taking = meters.filter(({ counts }) => counts === 'taken')
  const volumes = taking.flatMap((meter) => {
    const beside = meters.filter(({ accountId }) => accountId === meter.accountId)
    return prosumerVolumes(volumesOf(meter, until), beside)
  })
  await putVolumes(
    trx,
    volumes.toSorted((one, other) => one.period.localeCompare(other.period) || one.accountId - other.accountId),
  )
}
