import type { Knex } from 'knex'
import { listed, readArrays } from '../db/read-arrays.ts'
import { codeOfKind, numberOfPeriod } from './consumption-code.ts'

/** What a meter used in a month of the year (1 to 12), hundredths of kWh. */
export interface MonthlyUse {
  month: number
  hundredths: number
}

/**
 * What neighbours in the register consumed in some billing periods, by account and meter number: a month's volumes of
 * accounts that follow each other lie together, and are read in one go. Scope is the caller's question.
 */
export const volumesOfNeighbours = async (
  knex: Knex,
  { first, last }: { first: number; last: number },
  periods: readonly string[],
): Promise<Map<number, Map<string, MonthlyUse[]>>> => {
  const rows = await readArrays(
    knex,
    `select account_id, meter_number, period, kwh from ${listed(knex, 'integer')}
     join consumption on period = listed.value and account_id >= ? and account_id <= ? and kind = ?`,
    [JSON.stringify(periods.map(numberOfPeriod)), first, last, codeOfKind('consumed')],
  )
  const found = new Map<number, Map<string, MonthlyUse[]>>()
  for (const row of rows as [number, string, number, number][]) {
    let meters = found.get(row[0])
    if (!meters) {
      meters = new Map()
      found.set(row[0], meters)
    }
    const months = meters.get(row[1])
    const use = { month: row[2] % 100, hundredths: row[3] }
    if (months) months.push(use)
    else meters.set(row[1], [use])
  }
  return found
}
