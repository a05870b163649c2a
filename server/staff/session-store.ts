import { createHash } from 'node:crypto'
import { type SessionData, Store } from 'express-session'
import { z } from 'zod'
import type { Office } from '../office.ts'
import { deleteSession, findSession, prolongSessions, putSession } from './session-row-store.ts'
import { memoryMilliseconds, type SessionHolder } from './signed-in.ts'

/** How long a session lives, in milliseconds: unused, and at most (a shift with its overtime). */
export const sessionLimits = { idle: 2 * 3_600_000, longest: 12 * 3_600_000 } as const

/** The table is told of use at most this often, so that reading pages writes nothing. */
const prolongEvery = 5 * 60_000

interface Kept {
  data: string
  holder: SessionHolder | null
  startedAt: number
  seenAt: number
  readAt: number
  /** The end that the table knows. */
  storedEnd: number
}

const storedData = z.object({ startedAt: z.number(), session: z.string() })
const holderIn = (session: Partial<SessionData>): SessionHolder | null => session.passport?.user ?? null
const nameOf = (sid: string): string => createHash('sha256').update(sid).digest('base64url')
const endOf = ({ startedAt, seenAt }: Pick<Kept, 'startedAt' | 'seenAt'>): number =>
  Math.min(seenAt + sessionLimits.idle, startedAt + sessionLimits.longest)

/**
 * Staff sessions over the table `sessions`, with a memory before it: a request of a known session reads and writes
 * nothing. express-session takes stores as classes only.
 */
export class SessionStore extends Store {
  readonly #office: Pick<Office, 'db' | 'clock'>
  readonly #kept = new Map<string, Kept>()

  constructor(office: Pick<Office, 'db' | 'clock'>) {
    super()
    this.#office = office
  }

  /** The session as the table names it. */
  nameOf(sid: string): string {
    return nameOf(sid)
  }

  /** Who holds the session of this name, which is in use by that; null where the memory cannot tell: `get` can. */
  holderOf(name: string): SessionHolder | null {
    const kept = this.#kept.get(name)
    return kept && this.#isFresh(kept) && this.#use(name, kept) ? kept.holder : null
  }

  override get(sid: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    const name = nameOf(sid)
    const kept = this.#kept.get(name)
    const opened = (known: Kept | null): SessionData | null =>
      known && this.#use(name, known) ? JSON.parse(known.data) : null
    if (kept && this.#isFresh(kept)) {
      callback(null, opened(kept))
      return
    }
    this.#read(name, kept).then(
      (fresh) => callback(null, opened(fresh)),
      (error) => callback(error),
    )
  }

  override set(sid: string, session: SessionData, callback?: (error?: unknown) => void): void {
    const staffId = session.passport?.user?.id
    if (staffId === undefined) {
      this.destroy(sid, callback)
      return
    }
    const name = nameOf(sid)
    const now = this.#now()
    const startedAt = this.#kept.get(name)?.startedAt ?? now
    const holder = holderIn(session)
    const kept: Kept = { data: JSON.stringify(session), holder, startedAt, seenAt: now, readAt: now, storedEnd: 0 }
    kept.storedEnd = endOf(kept)
    const row = {
      sid: name,
      staff_id: staffId,
      data: JSON.stringify({ startedAt, session: kept.data }),
      expires_at: new Date(kept.storedEnd).toISOString(),
    }
    this.#office.db
      .transaction((trx) => putSession(trx, row))
      .then(() => {
        this.#kept.set(name, kept)
        callback?.()
      }, callback)
  }

  override destroy(sid: string, callback?: (error?: unknown) => void): void {
    const name = nameOf(sid)
    this.#kept.delete(name)
    this.#office.db.transaction((trx) => deleteSession(trx, name)).then(() => callback?.(), callback)
  }

  /** Writes down, at most every few minutes, which sessions are in use; to be called by a timer and before the end. */
  async flush(): Promise<void> {
    const now = this.#now()
    const used: { sid: string; expiresAt: string }[] = []
    for (const [sid, kept] of this.#kept) {
      const end = endOf(kept)
      if (end <= now) this.#kept.delete(sid)
      else if (end - kept.storedEnd >= prolongEvery) {
        used.push({ sid, expiresAt: new Date(end).toISOString() })
        kept.storedEnd = end
      }
    }
    await this.#office.db.transaction((trx) => prolongSessions(trx, used, new Date(now).toISOString()))
  }

  #now(): number {
    return this.#office.clock.now().getTime()
  }

  #isFresh(kept: Kept): boolean {
    return this.#now() - kept.readAt < memoryMilliseconds
  }

  /** Counts the session as used; forgets it and answers false where it is over. */
  #use(name: string, kept: Kept): boolean {
    const now = this.#now()
    if (endOf(kept) <= now) {
      this.#kept.delete(name)
      return false
    }
    kept.seenAt = now
    return true
  }

  async #read(name: string, before: Kept | undefined): Promise<Kept | null> {
    const row = await findSession(this.#office.db.reader, name)
    if (!row) {
      this.#kept.delete(name)
      return null
    }
    const { startedAt, session } = storedData.parse(JSON.parse(row.data))
    const storedEnd = Date.parse(row.expires_at)
    const seenAt = Math.max(before?.seenAt ?? 0, storedEnd - sessionLimits.idle)
    const holder = holderIn(JSON.parse(session))
    const fresh = { data: session, holder, startedAt, seenAt, readAt: this.#now(), storedEnd }
    this.#kept.set(name, fresh)
    return fresh
  }
}
