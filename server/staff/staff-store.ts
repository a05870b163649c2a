import type { Knex } from 'knex'
import { collationKey } from '../db/collation-key.ts'
import type { Row } from '../db/database.ts'
import type { Role } from './roles.ts'

/** Adds a member of staff who must change the password at the first sign-in. Null where the username is taken. */
export const insertStaff = async (
  trx: Knex.Transaction,
  member: {
    username: string
    fullName: string
    role: Role
    email?: string | null
    districtId: number | null
    passwordHash: string
    mustChangePassword: boolean
    createdAt: string
  },
): Promise<number | null> => {
  const added: { id: number }[] = await trx('staff')
    .insert({
      username: member.username,
      full_name: member.fullName,
      full_name_key: collationKey(member.fullName),
      role: member.role,
      email: member.email ?? null,
      district_id: member.districtId,
      password_hash: member.passwordHash,
      must_change_password: member.mustChangePassword,
      created_at: member.createdAt,
    })
    .onConflict('username')
    .ignore()
    .returning('id')
  return added[0]?.id ?? null
}

/** The row by which a sign-in is judged, by username or id. */
export const findSignInRow = async (knex: Knex, who: { username: string } | { id: number }): Promise<Row | undefined> =>
  knex('staff').where(who).first()

/** The same row, held until the transaction ends, so that attempts made at once are judged one after another. */
export const lockSignInRow = async (trx: Knex.Transaction, username: string): Promise<Row | undefined> =>
  trx('staff').where({ username }).forUpdate().first()

/** Notes a failed or successful attempt: no version moves, since nobody edits these. */
export const noteAttempt = async (
  trx: Knex.Transaction,
  id: number,
  attempt: { failedAttempts: number; lockedUntil: string | null },
): Promise<void> => {
  await trx('staff')
    .where({ id })
    .update({ failed_attempts: attempt.failedAttempts, locked_until: attempt.lockedUntil })
}

/** Ids of administrators who can sign in, locked for the rest of the transaction so that two cannot leave at once. */
export const lockActiveAdministrators = async (trx: Knex.Transaction): Promise<number[]> => {
  const rows: { id: number }[] = await trx('staff')
    .where('role', 'administrator')
    .whereNull('blocked_at')
    .select('id')
    .orderBy('id')
    .forUpdate()
  return rows.map((row) => row.id)
}

/** Stores a password hash and clears a lock-out. With `before`, only if that is still the stored hash. */
export const storePassword = async (
  trx: Knex.Transaction,
  id: number,
  password: { before?: string; after: string; mustChange: boolean },
): Promise<boolean> => {
  const query = trx('staff').where({ id })
  if (password.before !== undefined) query.where('password_hash', password.before)
  const changed = await query.update({
    password_hash: password.after,
    must_change_password: password.mustChange,
    failed_attempts: 0,
    locked_until: null,
    version: trx.raw('version + 1'),
  })
  return changed === 1
}

/** Keeps a secret that its owner has not confirmed yet. False where a second factor is in force already. */
export const storePendingSecret = async (trx: Knex.Transaction, id: number, sealed: string): Promise<boolean> => {
  const changed = await trx('staff').where({ id }).whereNull('otp_secret_sealed').update({ otp_pending_sealed: sealed })
  return changed === 1
}

/** Puts a second factor in force, or takes it away (null). */
export const storeSecondFactor = async (
  trx: Knex.Transaction,
  id: number,
  factor: { sealed: string; step: number } | null,
): Promise<void> => {
  await trx('staff')
    .where({ id })
    .update({
      otp_secret_sealed: factor?.sealed ?? null,
      otp_pending_sealed: null,
      otp_used_step: factor?.step ?? 0,
      version: trx.raw('version + 1'),
    })
}

/** Remembers the time step of the code just used. */
export const noteUsedStep = async (trx: Knex.Transaction, id: number, step: number): Promise<void> => {
  await trx('staff').where({ id }).update({ otp_used_step: step })
}
