import knexModule from 'knex'
import pg from 'pg'
import { afterAnswering } from './after-answering.ts'
import type { Database } from './database.ts'
import { onlyOneTransaction } from './only-one-transaction.ts'
import { refuseDeadlock } from './refuse-deadlock.ts'

const int8 = 20
const numeric = 1700
/** Any number, as long as every process of the office takes the same. */
const openingLock = 7_365_201

/** Opens PostgreSQL at `url`. Counts and sums come as numbers: kopiykas of one office stay far below 2^53. */
export const openPostgres = async (url: string): Promise<Database> => {
  pg.types.setTypeParser(int8, Number)
  pg.types.setTypeParser(numeric, Number)
  const knex = knexModule({
    client: 'pg',
    connection: url,
    pool: { min: 0, max: 10 },
    // An error's text goes into the log: it must hold no values.
    compileSqlOnError: false,
  })
  await knex.raw('select 1')
  const { later, settled } = afterAnswering()
  return {
    engine: 'postgres',
    url,
    reader: knex,
    transaction: refuseDeadlock(onlyOneTransaction(knex)),
    prepare: (sql) => async (values) => {
      const answer = await knex.raw(sql, values.slice())
      return answer.rows
    },
    // Its own processes do the work: nothing here waits for it.
    aside: async (query) => query,
    alone: (work) =>
      knex.transaction(async (trx) => {
        await trx.raw('select pg_advisory_xact_lock(?)', [openingLock])
        return work()
      }),
    later,
    close: async () => {
      await settled()
      await knex.destroy()
    },
  }
}
