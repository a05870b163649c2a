import { closedMonth } from '../closed-months/posted-on.ts'
import { breachedLaw } from '../ledger/breached-law.ts'
import { lineChanged, wrongDirection } from './line-refusals.ts'

/**
 * Writes an entry; what the database refuses as the last line (somebody closed the month or took the line meanwhile)
 * becomes the same refusal as when it is seen beforehand: `closed_month`, `wrong_direction` (422), `line_changed` (409).
 */
export const keepLedgerLaws = async <T>(entry: { postedOn: string }, write: () => Promise<T>): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    const law = breachedLaw(error)
    if (law === 'closed_month') throw closedMonth(entry.postedOn)
    if (law === 'line_direction') throw wrongDirection()
    if (law === 'line_overdrawn') throw lineChanged(null)
    throw error
  }
}
