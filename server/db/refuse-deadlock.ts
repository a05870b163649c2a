import { conflict } from '../errors.ts'
import type { Database } from './database.ts'

const deadlock = '40P01'

const isDeadlock = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === deadlock

/**
 * A transaction that waits for another which waits for it is undone by PostgreSQL: its person is told so instead of being
 * shown an error. Refuses `try_again` (409); nothing has been changed then.
 */
export const refuseDeadlock =
  (transaction: Database['transaction']): Database['transaction'] =>
  async (work) => {
    try {
      return await transaction(work)
    } catch (error) {
      if (!isDeadlock(error)) throw error
      throw conflict('try_again', 'Ті самі записи саме змінює хтось інший. Нічого не змінено: повторіть дію.')
    }
  }
