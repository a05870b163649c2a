import type { Knex } from 'knex'
import { readHotWorkCalendar } from '../calendar/calendar-views.ts'
import { askAside } from '../db/ask-aside.ts'
import type { Database, Row, Statement } from '../db/database.ts'
import type { ListQuery } from '../http/list-query.ts'
import { type Actor, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { queueQueries } from './order-queue-query-views.ts'
import { presentOrder, type QueueRow } from './order-row-views.ts'

/** A query built, compiled and ready to run again. */
type Ready = () => Row[] | Promise<Row[]>

const readyMade = new WeakMap<Database, Map<string, { page: Ready; count: Ready }>>()

/** The queue is asked the same few ways all day long; past this many all are built anew. */
const mostReady = 500

const compile = (db: Database, query: Knex.QueryBuilder): Ready => {
  const { sql, bindings } = query.toSQL().toNative()
  const statement: Statement = db.prepare(sql)
  const values = bindings.map((value) => (typeof value === 'boolean' ? Number(value) : value))
  return () => statement(values as (string | number | null)[])
}

/**
 * The two queries of a page. On SQLite they are kept compiled by all that they depend on, the day included; a search is
 * built each time, since what it finds changes, and PostgreSQL prepares its own.
 */
const queriesFor = async (office: Office, actor: Actor, asked: ListQuery, today: string) => {
  const { db } = office
  const keeps = asked.q === null && db.engine === 'sqlite'
  const kept = readyMade.get(db) ?? new Map<string, { page: Ready; count: Ready }>()
  const key = keeps ? JSON.stringify([scopeOf(actor), today, asked]) : ''
  const known = keeps ? kept.get(key) : undefined
  if (known) return known
  const { page, count } = await queueQueries(office, actor, asked)
  if (db.engine === 'postgres') return { page: () => page, count: () => count }
  // Nobody knows how many accounts a search finds.
  if (asked.q !== null) return { page: () => askAside(page), count: () => askAside(count) }
  const made = { page: compile(db, page), count: compile(db, count) }
  if (kept.size >= mostReady) kept.clear()
  if (keeps) readyMade.set(db, kept.set(key, made))
  return made
}

/** A page of the queue within the actor's scope, most urgent first unless asked otherwise, with the exact total. */
export const listQueue = async (
  office: Office,
  actor: Actor,
  asked: ListQuery,
): Promise<{ rows: QueueRow[]; total: number }> => {
  const now = office.clock.now()
  const today = kyivDateOf(now)
  const { page, count } = await queriesFor(office, actor, asked, today)
  const rows: Row[] = await page()
  const [counted]: Row[] = await count()
  const calendar = await readHotWorkCalendar(office.db)
  const instant = now.toISOString()
  return {
    rows: rows.map((row) => presentOrder(row, instant, today, calendar)),
    total: Number(counted?.total ?? 0),
  }
}
