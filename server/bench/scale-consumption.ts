import type { Office } from '../office.ts'

/** Months in the benchmarks' history, and homes that have one: a million volumes. */
export const scaleMonths = { from: '2025-01-01', to: '2026-08-01', count: 20 }
const homes = 50_000

/** Gives the generated accounts of the benchmarks a history of a million monthly volumes, each with two digits. */
export const putScaleConsumption = (office: Office): Promise<unknown> =>
  office.db.transaction((trx) =>
    trx.raw(
      `insert into consumption (period, account_id, meter_number, kind, kwh, carried)
       with recursive months (n) as (select 0 union all select n + 1 from months where n < ?),
         homes as (select id from accounts order by id limit ?)
       select 202501 + n / 12 * 100 + n % 12, id, printf('%08d', id * 7919 % 100000000), 1,
         (id * 7919 + n * 104729) % 45000, 0 from months cross join homes order by 1, 2
       on conflict do nothing`,
      [scaleMonths.count - 1, homes],
    ),
  )
