import type { Database } from '../db/database.ts'
import type { Clock } from '../time/clock.ts'
import { dropAnswers } from './answer-store.ts'

const keptMilliseconds = 7 * 24 * 3_600_000

/**
 * Drops the answers remembered for repeated calls once they are a week old: nobody repeats a call that late, and the
 * answers hold personal data. Gives how many went.
 */
export const forgetAnswers = ({ db, clock }: { db: Database; clock: Clock }): Promise<number> => {
  const before = new Date(clock.now().getTime() - keptMilliseconds).toISOString()
  return db.transaction((trx) => dropAnswers(trx, before))
}
