import type { Knex } from 'knex'

/** A month that takes no more entries, and who closed it. */
export interface ClosedMonth {
  /** `YYYY-MM`. */
  month: string
  closedAt: string
  closedBy: number | null
  closedByName: string
}

/** Writes that a month is closed; false where it already was. */
export const insertClosedMonth = async (trx: Knex.Transaction, closed: ClosedMonth): Promise<boolean> => {
  const written = await trx('closed_months')
    .insert({
      month: closed.month,
      closed_at: closed.closedAt,
      closed_by: closed.closedBy,
      closed_by_name: closed.closedByName,
    })
    .onConflict('month')
    .ignore()
    .returning('month')
  return written.length === 1
}
