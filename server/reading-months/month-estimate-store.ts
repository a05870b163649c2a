import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import type { ClosingMonth } from './month-of-district.ts'

/** How far the silent meters of a REM's month have been looked at. */
export interface EstimateProgress {
  /** The last account that was looked at. */
  after: number
  done: boolean
}

const rowOf = (knex: Knex, { districtId, closes }: ClosingMonth) =>
  knex('month_estimates').where({ district_id: districtId, closes: numberOfPeriod(closes) })

/** How far a month is; its beginning where nobody has begun. */
export const estimateProgress = async (knex: Knex, month: ClosingMonth): Promise<EstimateProgress> => {
  const row: { after: number; done_at: string | null } | undefined = await rowOf(knex, month).first('after', 'done_at')
  return { after: row?.after ?? 0, done: row !== undefined && row.done_at !== null }
}

/** Notes how far a month is, and how many estimates were made. */
export const noteEstimated = async (
  trx: Knex.Transaction,
  month: ClosingMonth,
  { after, estimated, doneAt }: { after: number; estimated: number; doneAt: string | null },
): Promise<void> => {
  await trx('month_estimates')
    .insert({ district_id: month.districtId, closes: numberOfPeriod(month.closes), after, estimated, done_at: doneAt })
    .onConflict(['district_id', 'closes'])
    .merge({ after, done_at: doneAt, estimated: trx.raw('month_estimates.estimated + ?', [estimated]) })
}

/** The REM whose silent meters have not all been looked at for a 1st, lowest id first; closed months are done with. */
export const districtsToEstimate = (knex: Knex, closes: string): Promise<number[]> => {
  const month = numberOfPeriod(closes)
  const done = knex('month_estimates').where('closes', month).whereNotNull('done_at').select('district_id')
  const closed = knex('closed_readings').where('closes', month).select('district_id')
  return knex('districts').whereNotIn('id', done).whereNotIn('id', closed).orderBy('id').pluck('id')
}
