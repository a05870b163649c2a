import { setImmediate as turn } from 'node:timers/promises'
import { Refusal } from '../errors.ts'
import { matchStatementLines } from '../matching/candidate-views.ts'
import type { Office } from '../office.ts'
import { countQueued, queuedLines, takeFromQueue } from '../statements/line-queue.ts'
import { findLines, type StatementLine } from '../statements/statement-line-views.ts'
import { lineToMatch } from './line-to-match-of.ts'
import { noteLine } from './note-line.ts'
import { postLine, theOffice } from './post-line.ts'

const atOnce = 500
/** So few lines are tried one by one: judging many at once reads all open invoices first. */
const few = 20

/** What the office did with its queue: how many lines it posted by itself, and how many it has yet to look at. */
export interface Posted {
  posted: number
  left: number
}

const leaveForClerk = (office: Office, lineId: number, why: string): Promise<void> =>
  office.db.transaction((trx) => noteLine(trx, office, theOffice, lineId, `Автоматично не рознесено. ${why}`))

/** One line in a transaction of its own; one that cannot be posted stays for a clerk with the reason written to it. */
const tryLine = async (office: Office, lineId: number): Promise<boolean> => {
  try {
    return await office.db.transaction((trx) => postLine(trx, office, lineId))
  } catch (error) {
    if (!(error instanceof Refusal)) office.log.error({ err: error, lineId }, 'a bank line could not be posted')
    const why = error instanceof Refusal ? error.message : 'Сталася неочікувана помилка: рознесіть рядок вручну.'
    await leaveForClerk(office, lineId, why)
    return false
  }
}

/** The lines that may post by themselves; the others leave the queue together: nothing is known of them. */
const worthTrying = async (office: Office, lines: readonly StatementLine[]): Promise<number[]> => {
  if (lines.length <= few) return lines.map(({ id }) => id)
  const credits = lines.filter(({ direction }) => direction === 'credit')
  const verdicts = await matchStatementLines(office.db.reader, credits.map(lineToMatch))
  const named = new Set(credits.filter((_, place) => verdicts[place]?.post).map(({ id }) => id))
  const isTried = ({ id, direction }: StatementLine): boolean => direction === 'debit' || named.has(id)
  const unknown = lines.filter((line) => !isTried(line)).map(({ id }) => id)
  for (let start = 0; start < unknown.length; start += 20) {
    await office.db.transaction(async (trx) => {
      for (const id of unknown.slice(start, start + 20)) await takeFromQueue(trx, id)
    })
    await turn()
  }
  return lines.filter(isTried).map(({ id }) => id)
}

/**
 * Looks at the first `limit` queued lines, each in a short transaction of its own: exactly once, even with several
 * processes and after a crash. What posts by itself is posted, the rest is left for a clerk; no line stops another.
 */
export const postQueued = async (office: Office, limit: number): Promise<Posted> => {
  let posted = 0
  for (let looked = 0; looked < limit; ) {
    const ids = await queuedLines(office.db.reader, Math.min(atOnce, limit - looked))
    if (ids.length === 0) break
    const lines = (await findLines(office.db.reader, ids)).toSorted((one, other) => one.id - other.id)
    for (const id of await worthTrying(office, lines)) {
      if (await tryLine(office, id)) posted += 1
      await turn()
    }
    looked += ids.length
  }
  return { posted, left: await countQueued(office.db.reader) }
}
