import type { Knex } from 'knex'
import { z } from 'zod'
import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { holidayFields } from './calendar-policy.ts'
import { calendarChange, holidayChange, newHoliday } from './calendar-schema.ts'
import { listHolidays, loadHoliday, readCalendarSettings } from './calendar-views.ts'
import {
  type AfterCalendarChange,
  addHoliday,
  type CalendarChange,
  changeHoliday,
  removeHoliday,
  setMartialLaw,
} from './change-calendar.ts'

const onlyOne = z.strictObject({ id: z.literal('1') })
const mustExist = (office: Office, _actor: Actor, { id }: { id: number }) => loadHoliday(office.db.reader, id)

/**
 * The working calendar: the martial-law switch (`/calendar/1`) and the days off (`/holidays`). `afterChange` counts the
 * due dates of open work anew; it is handed in, since those domains themselves ask the calendar.
 */
export const calendarRoutes = (afterChange: AfterCalendarChange): Route[] => {
  const change = (office: Office, actor: Actor, trx: Knex.Transaction): CalendarChange => ({
    trx,
    office,
    actor,
    after: afterChange,
  })
  return [
    route({
      method: 'get',
      path: '/calendar/:id',
      may: 'calendar.read',
      params: onlyOne,
      handler: async ({ office }) => ({ body: await readCalendarSettings(office.db.reader) }),
    }),
    route({
      method: 'put',
      path: '/calendar/:id',
      may: 'calendar.write',
      params: onlyOne,
      body: calendarChange,
      handler: ({ office, actor, body, commit }) =>
        commit(async (trx) => ({ body: await setMartialLaw(change(office, actor, trx), body) })),
    }),
    ...listRoutes({
      resource: 'holidays',
      may: 'calendar.read',
      fields: holidayFields,
      list: (knex, _actor, asked) => listHolidays(knex, asked),
      show: (knex, _actor, id) => loadHoliday(knex, id),
    }),
    route({
      method: 'post',
      path: '/holidays',
      may: 'calendar.write',
      body: newHoliday,
      handler: ({ office, actor, body, commit }) =>
        commit(async (trx) => ({ status: 201, body: await addHoliday(change(office, actor, trx), body) })),
    }),
    route({
      method: 'put',
      path: '/holidays/:id',
      may: 'calendar.write',
      params: recordParams,
      scope: mustExist,
      body: holidayChange,
      handler: ({ office, actor, params, body, commit }) =>
        commit(async (trx) => ({ body: await changeHoliday(change(office, actor, trx), params.id, body) })),
    }),
    route({
      method: 'delete',
      path: '/holidays/:id',
      may: 'calendar.write',
      params: recordParams,
      scope: mustExist,
      handler: ({ office, actor, params, commit }) =>
        commit(async (trx) => ({ body: await removeHoliday(change(office, actor, trx), params.id) })),
    }),
  ]
}
