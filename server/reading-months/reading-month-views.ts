import type { Knex } from 'knex'
import { periodOfNumber } from '../consumption/consumption-code.ts'
import type { Database } from '../db/database.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import { type Actor, may, scopeOf } from '../may.ts'
import { dueCloseOn, windowOf } from '../readings/reading-window.ts'
import { addMonths, periodOf } from '../time/billing-period.ts'
import { type ClosedReadingMonth, closedMonthsOf } from './closed-reading-month-store.ts'
import { countsForList } from './month-count-views.ts'
import { type ClosingMonth, monthId, monthOfId, periodOfMonth } from './month-of-district.ts'

/** So many months back a REM may still have one open; none from before its first reading is listed. */
const openMonths = 13

interface Asked {
  sort: { field: string; direction: 'asc' | 'desc' } | null
  offset: number
  limit: number
  conditions: readonly { field: string; operator: string; values: readonly (string | number | boolean)[] }[]
}

/** A month of a REM before it is counted. */
interface ListedMonth extends ClosingMonth {
  districtName: string
  closed: ClosedReadingMonth | null
  /** The months before it that are still open, the oldest first. */
  openBefore: string[]
}

/** The last 1st whose window has begun on a day. */
const presentClose = (today: string): string => {
  const next = addMonths(periodOf(today), 1)
  return windowOf(next).from <= today ? next : periodOf(today)
}

/** Whether a month may be closed on a day: from the 4th on (domain §5). */
export const isOver = ({ closes }: Pick<ClosingMonth, 'closes'>, today: string): boolean => windowOf(closes).to < today

const firstClose = (knex: Knex, state: string) =>
  knex('readings').whereRaw('readings.district_id = districts.id').where({ state }).min('closes')

interface ListedDistrict {
  id: number
  name: string
  accepted: number | null
  fresh: number | null
}

const firstOf = ({ accepted, fresh }: ListedDistrict): string =>
  [accepted, fresh].flatMap((closes) => (closes === null ? [] : periodOfNumber(closes))).toSorted()[0] ?? '9999-12-01'

const monthsOf = async (knex: Knex, actor: Actor, today: string): Promise<ListedMonth[]> => {
  const districts: ListedDistrict[] = await visibleTo(
    knex('districts')
      .orderBy('id')
      .select({ id: 'id', name: 'name', accepted: firstClose(knex, 'accepted'), fresh: firstClose(knex, 'new') }),
    scopeOf(actor),
    { district: 'id' },
  )
  const closed = await closedMonthsOf(
    knex,
    districts.map(({ id }) => id),
  )
  const last = presentClose(today)
  const open = Array.from({ length: openMonths }, (_, back) => addMonths(last, -back))
  return districts.flatMap((district) => {
    const { id, name } = district
    const [first, due] = [firstOf(district), dueCloseOn(today)]
    const ofDistrict = new Map(closed.filter(({ districtId }) => districtId === id).map((each) => [each.closes, each]))
    const all = new Set([...open.filter((closes) => closes >= first || closes >= due), ...ofDistrict.keys()])
    const stillOpen = [...all].filter((closes) => !ofDistrict.has(closes)).toSorted()
    return [...all].map((closes) => ({
      openBefore: stillOpen.filter((each) => each < closes),
      districtId: id,
      districtName: name,
      closes,
      closed: ofDistrict.get(closes) ?? null,
    }))
  })
}

const fits = (month: ListedMonth, { field, operator, values }: Asked['conditions'][number]): boolean => {
  const value = { id: monthId(month), district: month.districtId, closes: month.closes }[field]
  if (value === undefined || operator === 'empty') return false
  if (operator === 'gte') return String(value) >= String(values[0])
  if (operator === 'lte') return String(value) <= String(values[0])
  return values.some((each) => String(each) === String(value))
}

const byAsked = (sort: Asked['sort']) => (one: ListedMonth, other: ListedMonth) => {
  const sign = sort?.direction === 'asc' ? 1 : -1
  const byMonth = one.closes.localeCompare(other.closes)
  const byDistrict = one.districtId - other.districtId
  if (sort?.field === 'closes' || sort === null) return sign * byMonth || byDistrict
  return sign * byDistrict || (sort.field === 'id' ? sign : -1) * byMonth
}

const show = async (db: Pick<Database, 'reader' | 'aside'>, actor: Actor, month: ListedMonth, today: string) => {
  const { districtId, districtName, closes, closed, openBefore } = month
  const { accepted, waiting, estimated, missing } = closed ?? (await countsForList(db, month))
  const id = monthId(month)
  const file = (kind: string) => ({ kind, url: `/api/reading-months/${id}/billing.${kind}` })
  return {
    ...{ id, district: districtId, districtName, closes, period: periodOfMonth(month) },
    ...{ accepted, waiting, estimated, missing },
    mayClose: closed === null && isOver(month, today) && may(actor, 'reading_months.close', { districtId }),
    openBefore,
    closedAt: closed?.closedAt ?? null,
    closedBy: closed?.closedBy ?? null,
    files: closed?.csvFileId ? [file('csv'), file('xlsx')] : [],
  }
}

/** A REM's month as the API tells it; an open one is counted now, a closed one has what it was closed with. */
export type ReadingMonthRow = Awaited<ReturnType<typeof show>>

/**
 * The months of the REM in the actor's scope, the newest first unless told: the present one and the year before it, and
 * all that were closed. Only those of the page are counted.
 */
export const listReadingMonths = async (
  db: Pick<Database, 'reader' | 'aside'>,
  actor: Actor,
  asked: Asked,
  today: string,
): Promise<{ rows: ReadingMonthRow[]; total: number }> => {
  const all = (await monthsOf(db.reader, actor, today)).filter((month) =>
    asked.conditions.every((condition) => fits(month, condition)),
  )
  const page = all.sort(byAsked(asked.sort)).slice(asked.offset, asked.offset + asked.limit)
  const rows: ReadingMonthRow[] = []
  for (const month of page) rows.push(await show(db, actor, month, today))
  return { rows, total: all.length }
}

/** The ids of the months in the actor's scope that are listed, each with what is missing. */
export const listedMonthIds = async (knex: Knex, actor: Actor, today: string): Promise<Set<string>> =>
  new Set((await monthsOf(knex, actor, today)).map(monthId))

/** The month behind an id, if it is one of the actor's scope that is listed. Refuses `not_found` alike for all others. */
export const loadReadingMonth = async (
  knex: Knex,
  actor: Actor,
  id: string,
  today: string,
): Promise<ClosingMonth & { districtName: string }> => {
  const asked = monthOfId(id)
  const listed = asked ? await monthsOf(knex, actor, today) : []
  const found = listed.find((each) => each.districtId === asked?.districtId && each.closes === asked.closes)
  if (!found) throw notFound('Місяць')
  return { districtId: found.districtId, closes: found.closes, districtName: found.districtName }
}

/** One month as a row. Refuses `not_found`. */
export const showReadingMonth = async (
  db: Pick<Database, 'reader' | 'aside'>,
  actor: Actor,
  id: string,
  today: string,
): Promise<ReadingMonthRow> => {
  const conditions = [{ field: 'id', operator: 'in', values: [id] }]
  const { rows } = await listReadingMonths(db, actor, { sort: null, offset: 0, limit: 1, conditions }, today)
  const [row] = rows
  if (!row) throw notFound('Місяць')
  return row
}
