import type { Knex } from 'knex'

/** The first call under a key, and its answer once there is one (`status` 0: it is still running). */
export interface KeptAnswer {
  fingerprint: string
  status: number
  /** The body as JSON, sealed. */
  answer: string
}

/** The call remembered under a caller's key, or undefined. */
export const keptAnswer = (knex: Knex, scope: string, key: string): Promise<KeptAnswer | undefined> =>
  knex('idempotency').where({ scope, key }).first('fingerprint', 'status', 'answer')

/** Takes a key for a call that begins; false where it is taken already. */
export const claimKey = async (
  trx: Knex.Transaction,
  call: { scope: string; key: string; fingerprint: string },
  now: Date,
): Promise<boolean> => {
  const claimed = await trx('idempotency')
    .insert({ ...call, status: 0, answer: '', created_at: now.toISOString() })
    .onConflict(['scope', 'key'])
    .ignore()
    .returning('key')
  return claimed.length > 0
}

/** Keeps the answer given to a call. */
export const keepAnswer = async (
  trx: Knex.Transaction,
  { scope, key }: { scope: string; key: string },
  kept: { status: number; answer: string },
): Promise<void> => {
  await trx('idempotency').where({ scope, key }).update(kept)
}

/** Drops the answers kept since before an instant; gives how many went. */
export const dropAnswers = (trx: Knex.Transaction, before: string): Promise<number> =>
  trx('idempotency').where('created_at', '<', before).delete()
