import type { Knex } from 'knex'
import { numberOfPeriod, periodOfNumber } from '../consumption/consumption-code.ts'
import type { MonthOfDistrict } from './accept-clean-store.ts'

/** A month whose readings' consumption is being settled, behind the reading `after`. */
export interface DueMonth extends MonthOfDistrict {
  after: number
  asked: number
}

const rowOf = (knex: Knex, { districtId, closes }: MonthOfDistrict) =>
  knex('consumption_due').where({ district_id: districtId, closes: numberOfPeriod(closes) })

/** Notes that the accepted readings of a month are to be settled, from the first on. */
export const askForConsumption = async (trx: Knex.Transaction, { districtId, closes }: MonthOfDistrict) => {
  await trx('consumption_due')
    .insert({ district_id: districtId, closes: numberOfPeriod(closes) })
    .onConflict(['district_id', 'closes'])
    .merge({ after: 0, asked: trx.raw('consumption_due.asked + 1') })
}

/** A month that waits, of one REM where that is asked for, the oldest first; null where none does. */
export const findDueMonth = async (knex: Knex, districtId?: number): Promise<DueMonth | null> => {
  const row: { districtId: number; closes: number; after: number; asked: number } | undefined = await knex(
    'consumption_due',
  )
    .where(districtId === undefined ? {} : { district_id: districtId })
    .orderBy(['closes', 'district_id'])
    .first({ districtId: 'district_id', closes: 'closes', after: 'after', asked: 'asked' })
  return row ? { ...row, closes: periodOfNumber(row.closes) } : null
}

/** The next accepted readings of the month, lowest id first. */
export const nextAccepted = (
  knex: Knex,
  { districtId, closes, after }: DueMonth,
  most: number,
): Promise<{ id: number; meterId: number; countsOn: string }[]> =>
  knex('readings')
    .where({ district_id: districtId, state: 'accepted', closes: numberOfPeriod(closes) })
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .select({ id: 'id', meterId: 'meter_id', countsOn: 'counts_on' })

/** Notes how far a month is settled, `null` for wholly; nothing where it was asked for anew meanwhile. */
export const noteSettled = async (trx: Knex.Transaction, month: DueMonth, upTo: number | null): Promise<void> => {
  const same = rowOf(trx, month).where('asked', month.asked)
  await (upTo === null ? same.delete() : same.update({ after: upTo }))
}
