import type { Row } from '../db/database.ts'
import type { StaffActor } from '../may.ts'
import type { Office } from '../office.ts'
import { passwordStamp } from './password-hash.ts'
import { findSignInRow } from './staff-store.ts'
import { roleOf } from './staff-views.ts'

/** Somebody who has signed in, as every request of the session carries it. */
export interface SignedIn {
  actor: StaffActor
  /** Of the password and second factor that are valid now: a session opened with others is over. */
  stamp: string
  mustChangePassword: boolean
  hasSecondFactor: boolean
}

/** What a session holds: who, and with which password it was opened. */
export interface SessionHolder {
  id: number
  stamp: string
}

/** Who may sign in now, kept in memory so that a request costs no query. */
export interface StaffBook {
  find: (id: number) => SignedIn | null | Promise<SignedIn | null>
  /** Who holds a session, as far as memory goes; null where that is not known, or the session is over. */
  recall: (holder: SessionHolder) => SignedIn | null
  /** To be called after a change of this person: the next request reads the row again. */
  forget: (id: number) => void
}

/** How long another process's change (PostgreSQL) may go unnoticed. */
export const memoryMilliseconds = 30_000

/** Somebody who may sign in, from the staff row; null for those who are blocked. */
export const signedInOf = (row: Row): SignedIn | null =>
  row.blocked_at !== null
    ? null
    : {
        actor: {
          kind: 'staff',
          id: Number(row.id),
          username: String(row.username),
          name: String(row.full_name),
          role: roleOf(row),
          districtId: row.district_id === null ? null : Number(row.district_id),
        },
        stamp: passwordStamp(`${row.password_hash}${row.otp_secret_sealed ?? ''}`),
        mustChangePassword: Boolean(row.must_change_password),
        hasSecondFactor: row.otp_secret_sealed !== null,
      }

/** Nobody where the password or the second factor is another by now than the session was opened with. */
export const heldBy = ({ stamp }: SessionHolder, found: SignedIn | null): SignedIn | null =>
  found?.stamp === stamp ? found : null

/** Opens the book of those who may be signed in. */
export const openStaffBook = (office: Pick<Office, 'db' | 'clock'>): StaffBook => {
  const known = new Map<number, { signedIn: SignedIn | null; readAt: number }>()
  const read = async (id: number): Promise<SignedIn | null> => {
    const readAt = office.clock.now().getTime()
    const row = await findSignInRow(office.db.reader, { id })
    const signedIn = row ? signedInOf(row) : null
    known.set(id, { signedIn, readAt })
    return signedIn
  }
  const remembered = (id: number): { signedIn: SignedIn | null } | null => {
    const kept = known.get(id)
    return kept && office.clock.now().getTime() - kept.readAt < memoryMilliseconds ? kept : null
  }
  return {
    find: (id) => {
      const kept = remembered(id)
      return kept ? kept.signedIn : read(id)
    },
    recall: (holder) => heldBy(holder, remembered(holder.id)?.signedIn ?? null),
    forget: (id) => known.delete(id),
  }
}
