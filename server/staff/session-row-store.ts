import type { Knex } from 'knex'

/** A session as it lies in the table: `sid` is hashed, so that a stolen database opens no session. */
export interface SessionRow {
  sid: string
  staff_id: number
  data: string
  expires_at: string
}

/** The stored session, or undefined. */
export const findSession = async (knex: Knex, sid: string): Promise<SessionRow | undefined> =>
  knex('sessions').where({ sid }).first()

/** Stores a session, new or changed. */
export const putSession = async (trx: Knex.Transaction, row: SessionRow): Promise<void> => {
  await trx('sessions').insert(row).onConflict('sid').merge()
}

/** Ends one session. */
export const deleteSession = async (trx: Knex.Transaction, sid: string): Promise<void> => {
  await trx('sessions').where({ sid }).delete()
}

/** Puts off the ends of sessions that were used, never brings one nearer, and sweeps those that are over. */
export const prolongSessions = async (
  trx: Knex.Transaction,
  used: readonly { sid: string; expiresAt: string }[],
  now: string,
): Promise<void> => {
  for (const { sid, expiresAt } of used) {
    await trx('sessions').where({ sid }).where('expires_at', '<', expiresAt).update({ expires_at: expiresAt })
  }
  await trx('sessions').where('expires_at', '<', now).delete()
}
