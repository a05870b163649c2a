import { AsyncLocalStorage } from 'node:async_hooks'
import type { Knex } from 'knex'

const running = new AsyncLocalStorage<true>()

/** `knex.transaction`, but a transaction begun inside another one throws at once instead of waiting for itself. */
export const onlyOneTransaction =
  (knex: Knex) =>
  <T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> => {
    if (running.getStore()) throw new Error('a transaction was begun inside another one')
    return running.run(true, () => knex.transaction(work))
  }
