import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import type { Row } from '../db/database.ts'
import { signedOut } from '../errors.ts'
import type { Office } from '../office.ts'
import { openOwn } from '../seal/sealed-text.ts'
import { isPassword } from './password-hash.ts'
import { stepOfCode } from './second-factor.ts'
import { type SignedIn, signedInOf } from './signed-in.ts'
import { findSignInRow, lockSignInRow, noteAttempt, noteUsedStep } from './staff-store.ts'

/** How many failures in a row close an account, and for how long. */
const lockOut = { failures: 5, minutes: 15 } as const

const atTheDoor = { kind: 'system', name: 'Вхід до консолі' } as const

const wrong = () =>
  signedOut(
    'wrong_credentials',
    `Ім’я користувача або пароль не підходять. Після ${lockOut.failures} невдалих спроб поспіль вхід ` +
      `закривається на ${lockOut.minutes} хвилин.`,
  )

const isLocked = (row: Row, now: Date): boolean =>
  typeof row.locked_until === 'string' && row.locked_until > now.toISOString()

const refuse = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  row: Row | undefined,
  why: string,
): Promise<'wrong'> => {
  await recordAudit(trx, office, atTheDoor, {
    action: 'sign_in_refused',
    resource: 'session',
    resourceId: Number(row?.id ?? 0),
    districtId: row?.district_id ? Number(row.district_id) : null,
    note: why,
  })
  return 'wrong'
}

const countFailure = async (trx: Knex.Transaction, row: Row, now: Date): Promise<void> => {
  const failures = Number(row.failed_attempts) + 1
  const lockedUntil = new Date(now.getTime() + lockOut.minutes * 60_000).toISOString()
  await noteAttempt(
    trx,
    Number(row.id),
    failures < lockOut.failures ? { failedAttempts: failures, lockedUntil: null } : { failedAttempts: 0, lockedUntil },
  )
}

/** Judges the code of whoever has a second factor; a wrong one counts as a failure, a missing one is asked for. */
const settleSecondFactor = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock' | 'seal'>,
  row: Row,
  { otp, ip }: { otp: string; ip: string },
  now: Date,
): Promise<'right' | 'otp_needed' | 'wrong_otp'> => {
  if (typeof row.otp_secret_sealed !== 'string') return 'right'
  if (otp.trim() === '') return 'otp_needed'
  const step = stepOfCode(openOwn(office.seal, row.otp_secret_sealed), otp, now, Number(row.otp_used_step))
  if (step === null) {
    await countFailure(trx, row, now)
    await refuse(trx, office, row, `wrong code, ${ip}`)
    return 'wrong_otp'
  }
  await noteUsedStep(trx, Number(row.id), step)
  return 'right'
}

/** Judges the attempt on the row as it is now: a guess that comes while the fifth failure is noted finds it locked. */
const settle = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock' | 'seal'>,
  attempt: { username: string; checkedHash: string | null; right: boolean; otp: string; ip: string },
): Promise<SignedIn | 'wrong' | 'blocked' | 'otp_needed' | 'wrong_otp'> => {
  const now = office.clock.now()
  const row = await lockSignInRow(trx, attempt.username)
  if (!row) return refuse(trx, office, row, `unknown username, ${attempt.ip}`)
  if (isLocked(row, now)) return refuse(trx, office, row, `locked, ${attempt.ip}`)
  if (!attempt.right || row.password_hash !== attempt.checkedHash) {
    await countFailure(trx, row, now)
    return refuse(trx, office, row, `wrong password, ${attempt.ip}`)
  }
  const signedIn = signedInOf(row)
  if (!signedIn) {
    await refuse(trx, office, row, `blocked, ${attempt.ip}`)
    return 'blocked'
  }
  const factor = await settleSecondFactor(trx, office, row, attempt, now)
  if (factor !== 'right') return factor
  await noteAttempt(trx, signedIn.actor.id, { failedAttempts: 0, lockedUntil: null })
  await recordAudit(trx, office, signedIn.actor, {
    action: 'sign_in',
    resource: 'session',
    resourceId: signedIn.actor.id,
    districtId: signedIn.actor.districtId,
    note: attempt.ip,
  })
  return signedIn
}

/**
 * Checks a username and password. Unknown, wrong and locked look alike and take equally long: `wrong_credentials`
 * (401); only who knows the right password learns that the account is `blocked`, or that a code is asked for
 * (`otp_needed`, `otp_wrong`, 401). Failures are counted, and the fifth in a row closes the account for a quarter of an hour.
 */
export const checkCredentials = async (
  office: Pick<Office, 'db' | 'clock' | 'seal'>,
  attempt: { username: string; password: string; otp: string; ip: string },
): Promise<SignedIn> => {
  const username = attempt.username.trim().toLowerCase()
  const row = await findSignInRow(office.db.reader, { username })
  const checkedHash = row ? String(row.password_hash) : null
  const right = await isPassword(checkedHash, attempt.password)
  const outcome = await office.db.transaction((trx) =>
    settle(trx, office, { username, checkedHash, right, otp: attempt.otp, ip: attempt.ip }),
  )
  if (outcome === 'wrong') throw wrong()
  if (outcome === 'blocked') {
    throw signedOut('blocked', 'Ваш обліковий запис заблоковано. Зверніться до адміністратора.')
  }
  if (outcome === 'otp_needed') throw signedOut('otp_needed', 'Введіть код із застосунку на Вашому телефоні.')
  if (outcome === 'wrong_otp') {
    throw signedOut('otp_wrong', 'Код не підходить або вже використаний. Дочекайтеся нового й введіть його.')
  }
  return outcome
}
