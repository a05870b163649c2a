import type { Knex } from 'knex'
import { numberOfPeriod, periodOfNumber } from '../consumption/consumption-code.ts'
import type { MonthCounts } from './month-count-views.ts'
import type { ClosingMonth } from './month-of-district.ts'

/** A month that was closed: by whom, with what, and the files that the billing system gets. */
export interface ClosedReadingMonth extends ClosingMonth, MonthCounts {
  closedAt: string
  closedBy: string
  csvFileId: number | null
  xlsxFileId: number | null
}

const columns = {
  districtId: 'district_id',
  closes: 'closes',
  closedAt: 'closed_at',
  closedBy: 'closed_by_name',
  accepted: 'accepted',
  waiting: 'waiting',
  estimated: 'estimated',
  missing: 'missing',
  csvFileId: 'csv_file_id',
  xlsxFileId: 'xlsx_file_id',
}

type Stored = Omit<ClosedReadingMonth, 'closes'> & { closes: number }

const present = ({ closes, ...row }: Stored): ClosedReadingMonth => ({ ...row, closes: periodOfNumber(closes) })

/** The month if it was closed, or null. */
export const findClosed = async (
  knex: Knex,
  { districtId, closes }: ClosingMonth,
): Promise<ClosedReadingMonth | null> => {
  const row: Stored | undefined = await knex('closed_readings')
    .where({ district_id: districtId, closes: numberOfPeriod(closes) })
    .first(columns)
  return row ? present(row) : null
}

/** All closed months of these REM. */
export const closedMonthsOf = async (knex: Knex, districtIds: readonly number[]): Promise<ClosedReadingMonth[]> => {
  const rows: Stored[] = await knex('closed_readings')
    .whereIn('district_id', [...districtIds])
    .select(columns)
  return rows.map(present)
}

/** Writes that a month is closed. The primary key lets that happen once. */
export const insertClosed = async (
  trx: Knex.Transaction,
  { districtId, closes, closedAt, closedBy, csvFileId, xlsxFileId, ...counts }: ClosedReadingMonth,
  closedById: number | null,
): Promise<void> => {
  await trx('closed_readings').insert({
    district_id: districtId,
    closes: numberOfPeriod(closes),
    closed_at: closedAt,
    closed_by: closedById,
    closed_by_name: closedBy,
    csv_file_id: csvFileId,
    xlsx_file_id: xlsxFileId,
    ...counts,
  })
}
