import { invalid } from '../errors.ts'
import { readable } from '../field-rules.ts'
import { type ListQuery, listQuerySchema, readListQuery } from '../http/list-query.ts'
import { type Route, route } from '../http/route.ts'
import { addDays, dayNumberOf, isOfficeDay } from '../time/iso-date.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { cashDayFields } from './cash-day-policy.ts'
import { cashDays } from './cash-day-views.ts'
import { readLedger } from './ledger-views.ts'

/** A quarter: what a manager may look at at once. */
const mostDays = 92
const usualDays = 31

const dayAsked = ({ conditions }: ListQuery, field: string): string | null => {
  const value = conditions.find((condition) => condition.field === field)?.values[0]
  if (value === undefined) return null
  if (typeof value === 'string' && isOfficeDay(value)) return value
  throw invalid('bad_filter', 'Вкажіть день у вигляді РРРР-ММ-ДД.', { filter: `Виправте значення для «${field}».` })
}

/** The days asked for; the last month unless told. Refuses `bad_filter` and `range_too_long` (422). */
const daysAsked = (asked: ListQuery, today: string): { from: string; to: string } => {
  const to = dayAsked(asked, 'to') ?? today
  const from = dayAsked(asked, 'from') ?? addDays(to, 1 - usualDays)
  if (dayNumberOf(to) - dayNumberOf(from) >= mostDays) {
    throw invalid('range_too_long', 'За один раз показуємо не більше кварталу.', {
      filter: 'Оберіть коротший проміжок.',
    })
  }
  return { from, to }
}

/** The ledger: its equation, and the daily cash summary (issue 3 C, H). */
export const ledgerRoutes: Route[] = [
  route({
    method: 'get',
    path: '/ledger',
    may: 'statements.read',
    handler: async ({ office }) => ({ body: await readLedger(office.db.reader) }),
  }),
  route({
    method: 'get',
    path: '/cash-days',
    may: 'cash.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, cashDayFields, actor)
      const days = await cashDays(office.db.reader, actor, daysAsked(asked, kyivDateOf(office.clock.now())))
      const sorted = asked.sort?.direction === 'asc' ? days.toReversed() : days
      const rows = sorted.slice(asked.offset, asked.offset + asked.limit)
      const seen = rows.map((row) => readable(row, cashDayFields, actor))
      return { list: { resource: 'cash-days', rows: seen, offset: asked.offset, total: days.length } }
    },
  }),
]
