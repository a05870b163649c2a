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

/** One home per meter: what it usually takes in a month, and by what its months are told from its neighbours’. */
const homes = `create temp table scale_homes as
  select p.account_id, m.number as meter_number,
    60 + (p.account_id * 7919) % 250 + (p.account_id % 9 = 0) * ((p.account_id * 31) % 600) as usual,
    (p.account_id * 2654435761) & 65535 as shade
  from metering_points p join meters m on m.metering_point_id = p.id order by p.account_id`

/**
 * Puts a volume of every meter in the file for each of `months` billing periods up to `last`, in the order in which the
 * table is clustered, so that each row is written once, at the end. `told` hears of every month.
 */
export const putScaleVolumes = (
  file: SqliteFile,
  last: string,
  months: number,
  told?: (monthsDone: number) => void,
): void => {
  file.exec(homes)
  for (let month = 0; month < months; month += 1) {
    const period = addMonths(last, month + 1 - months)
    const share = season[Number(period.slice(5, 7)) - 1] ?? 100
    // Numbers stand in the text: the driver binds every number as a real one, and 32-bit volumes would take 8 bytes.
    file.exec(`insert into consumption (period, account_id, meter_number, kind, kwh)
      select ${numberOfPeriod(period)}, account_id, meter_number, ${codeOfKind('consumed')}, 100 * (${kwh(share, month)})
      from scale_homes`)
    told?.(month + 1)
  }
  file.exec('drop table scale_homes')
}
