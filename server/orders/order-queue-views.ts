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

const hotSorts: ReadonlySet<string> = new Set(['dueOn', 'id', 'number'])
const hotFilters: ReadonlySet<string> = new Set(
  'id number state waitsFor accountId districtId assigneeId burning overdue unplanned'.split(' '),
)
/** So many rows of an index are skipped in a millisecond or two. */
const deep = 2_000

/** The queue as it is looked at all day, read straight from its indexes; whatever else is asked for is read aside. */
const isHot = ({ q, sort, offset, conditions }: ListQuery): boolean =>
  q === null &&
  offset < deep &&
  hotSorts.has(sort?.field ?? 'dueOn') &&
  conditions.every(({ field }) => hotFilters.has(field))

/**
 * The two queries of a page. On SQLite they are kept compiled by all that they depend on, the day included; what is not
 * asked all day long is built each time and read aside, and PostgreSQL prepares its own.
 */
const queriesFor = async (office: Office, actor: Actor, asked: ListQuery, today: string) => {
  const { db } = office
  if (db.engine === 'postgres' || !isHot(asked)) {
    const { page, count } = await queueQueries(office, actor, asked)
    return { page: () => askAside(page), count: () => askAside(count) }
  }
  const kept = readyMade.get(db) ?? new Map<string, { page: Ready; count: Ready }>()
  const key = JSON.stringify([scopeOf(actor), today, asked])
  const known = kept.get(key)
  if (known) return known
  const { page, count } = await queueQueries(office, actor, asked)
  const made = { page: compile(db, page), count: compile(db, count) }
  if (kept.size >= mostReady) kept.clear()
  readyMade.set(db, kept.set(key, made))
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
