import type { Knex } from 'knex'

/** Locks a bank line's row until the transaction ends, as the guard of its entries does. SQLite has one writer anyway. */
export const lockLine = async (trx: Knex.Transaction, lineId: number): Promise<void> => {
  await trx('statement_lines').where({ id: lineId }).forNoKeyUpdate().select('id')
}

/** Money of a line that is not ours, as it is written; a mark taken back is its amount negated. */
export interface LineMark {
  lineId: number
  /** Kopiykas. */
  amount: number
  reversesId: number | null
  note: string
  postedOn: string
  markedAt: string
  markedBy: number | null
  markedByName: string
}

/** Appends a mark. The database refuses a second taking back of one mark. */
export const addMark = async (trx: Knex.Transaction, mark: LineMark): Promise<void> => {
  await trx('statement_line_marks').insert({
    line_id: mark.lineId,
    amount: mark.amount,
    reverses_id: mark.reversesId,
    note: mark.note,
    posted_on: mark.postedOn,
    marked_at: mark.markedAt,
    marked_by: mark.markedBy,
    marked_by_name: mark.markedByName,
  })
}

/** The mark of this id that nobody took back, or null. */
export const findStandingMark = async (knex: Knex, id: number): Promise<{ lineId: number; amount: number } | null> =>
  (await knex('statement_line_marks as mark')
    .leftJoin('statement_line_marks as back', 'back.reverses_id', 'mark.id')
    .where('mark.id', id)
    .where('mark.amount', '>', 0)
    .whereNull('back.id')
    .first({ lineId: 'mark.line_id', amount: 'mark.amount' })) ?? null

/** Appends a clerk's words about a line. */
export const addLineNote = async (
  trx: Knex.Transaction,
  note: { lineId: number; note: string; notedAt: string; notedBy: number | null; notedByName: string },
): Promise<void> => {
  await trx('statement_line_notes').insert({
    line_id: note.lineId,
    note: note.note,
    noted_at: note.notedAt,
    noted_by: note.notedBy,
    noted_by_name: note.notedByName,
  })
}
