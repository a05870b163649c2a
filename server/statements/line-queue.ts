import type { Knex } from 'knex'
import { dequeueLine, firstQueued, lengthOfQueue } from './line-queue-store.ts'

/** The ids of at most `limit` lines that the office has not looked at yet, in the order in which they were imported. */
export const queuedLines = (knex: Knex, limit: number): Promise<number[]> => firstQueued(knex, limit)

/** How many lines the office has not looked at yet. */
export const countQueued = (knex: Knex): Promise<number> => lengthOfQueue(knex)

/**
 * Takes a line out of the queue, in the transaction that posts it. False where somebody else took it (or it never was
 * there): the line is then theirs, and the caller leaves it alone.
 */
export const takeFromQueue = (trx: Knex.Transaction, lineId: number): Promise<boolean> => dequeueLine(trx, lineId)
