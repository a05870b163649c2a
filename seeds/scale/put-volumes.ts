import type { Database as SqliteFile } from 'better-sqlite3'
import { codeOfKind, numberOfPeriod } from '../../server/consumption/consumption-code.ts'
import { addMonths } from '../../server/time/billing-period.ts'

/** How much of a home's usual month each month is, in hundredths, January first: boilers in winter, holidays in summer. */
const season = [132, 124, 112, 96, 86, 82, 84, 86, 90, 102, 116, 130]

/** Whole kWh: the home’s usual month by the season, 15 % more or less, and now and then a month away from home. */
const kwh = (share: number, month: number): string => {
  // An odd multiplier of each month’s own shuffles the homes differently; sixteen bits of it are used.
  const shuffled = `((shade * ${month * 40_502 + 2_531}) >> 7)`
  const usual = `(usual * ${share} * (85 + ${shuffled} % 31) + 5000) / 10000`
  return `case when ${shuffled} % 41 = 40 then ${shuffled} % 10 else ${usual} end`
}

/** The homes that have volumes: one meter each, ids and meter numbers running on from the first. */
export interface ScaleHomes {
  firstAccount: number
  firstMeter: number
  count: number
}

/** One home per meter: what it usually takes in a month, and by what its months are told from its neighbours’. */
const homesOf = ({ firstAccount, firstMeter, count }: ScaleHomes): string => `create temp table scale_homes as
  with recursive places (place) as (select 0 union all select place + 1 from places where place < ${count - 1}),
    meters (account_id, number) as (select ${firstAccount} + place, cast(${firstMeter} + place as text) from places)
  select account_id, number as meter_number,
    60 + (account_id * 7919) % 250 + (account_id % 9 = 0) * ((account_id * 31) % 600) as usual,
    (account_id * 2654435761) & 65535 as shade
  from meters`

/**
 * Puts a volume of every home in the file for each of `months` billing periods up to `last`, in the order in which the
 * table is clustered, so that each row is written once, at the end.
 */
export const putScaleVolumes = (file: SqliteFile, homes: ScaleHomes, last: string, months: number): void => {
  file.exec(homesOf(homes))
  for (let month = 0; month < months; month += 1) {
    const period = addMonths(last, month + 1 - months)
    const share = season[Number(period.slice(5, 7)) - 1] ?? 100
    // Numbers stand in the text: the driver binds every number as a real one, and 32-bit volumes would take 8 bytes.
    file.exec(`insert into consumption (period, account_id, meter_number, kind, kwh)
      select ${numberOfPeriod(period)}, account_id, meter_number, ${codeOfKind('consumed')}, 100 * (${kwh(share, month)})
      from scale_homes`)
  }
  file.exec('drop table scale_homes')
}
