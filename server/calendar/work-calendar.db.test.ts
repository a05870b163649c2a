import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { isWorkingDay } from '../time/working-days.ts'
import { readCalendarSettings, readWorkCalendar } from './calendar-views.ts'
import { addHoliday } from './change-calendar.ts'

let house: TestApp
let admin: Awaited<ReturnType<TestApp['as']>>

beforeAll(async () => {
  house = await makeApp()
  admin = await house.as('administrator')
})
afterAll(() => house.close())

const setMartialLaw = async (martialLaw: boolean): Promise<void> => {
  const { version } = await readCalendarSettings(house.office.db.reader)
  await admin.put('/api/calendar/1').send({ version, martialLaw }).expect(200)
}
const works = async (date: string): Promise<boolean> =>
  isWorkingDay(date, await readWorkCalendar(house.office.db.reader))

beforeEach(() => setMartialLaw(false))

describe('the working calendar', () => {
  it('makes holidays working days while martial law stands', async () => {
    expect(await works('2026-12-25')).toBe(false)
    await setMartialLaw(true)
    expect(await works('2026-12-25')).toBe(true)
  })

  it('follows each change of the days off at once', async () => {
    expect(await works('2026-12-31')).toBe(true)
    const { body } = await admin.post('/api/holidays').send({ date: '2026-12-31', name: 'Перенесений' }).expect(201)
    expect(await works('2026-12-31')).toBe(false)
    await admin.put(`/api/holidays/${body.id}`).send({ version: 0, date: '2026-12-30' }).expect(200)
    expect([await works('2026-12-30'), await works('2026-12-31')]).toEqual([false, true])
    await admin.delete(`/api/holidays/${body.id}`).expect(200)
    expect(await works('2026-12-30')).toBe(true)
  })

  it('is not remembered from a change that came to nothing', async () => {
    const { db } = house.office
    const failing = db.transaction(async (trx) => {
      const actor = house.actor('administrator')
      const change = { trx, office: house.office, actor, after: async () => {} }
      await addHoliday(change, { date: '2026-12-29', name: 'Не стався' })
      expect(isWorkingDay('2026-12-29', await readWorkCalendar(trx))).toBe(false)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await works('2026-12-29')).toBe(true)
  })

  it('lets open work be counted anew in the same transaction, so that both stand or fall together', async () => {
    const { db } = house.office
    const actor = house.actor('administrator')
    const seen: boolean[] = []
    const failing = db.transaction((trx) => {
      const after = async () => {
        seen.push(isWorkingDay('2026-12-28', await readWorkCalendar(trx)))
        throw new Error('counting failed')
      }
      return addHoliday({ trx, office: house.office, actor, after }, { date: '2026-12-28', name: 'Мав стати' })
    })
    await expect(failing).rejects.toThrow('counting failed')
    expect(seen).toEqual([false])
    expect(await works('2026-12-28')).toBe(true)
  })
})

describe('a change of the calendar', () => {
  it('is the administrator’s, and everybody sees who made it', async () => {
    const clerk = await house.as('clerkZhytomyr')
    await clerk.get('/api/calendar/1').expect(200)
    await clerk.post('/api/holidays').send({ date: '2026-12-31', name: 'Вихідний' }).expect(403)
    await clerk.put('/api/calendar/1').send({ version: 0, martialLaw: true }).expect(403)
    const trace = await house.office.db.reader('audit').where('resource', 'calendar').orderBy('id', 'desc').first()
    expect(trace).toMatchObject({ action: 'change', by: house.actor('administrator').name })
  })

  it('on an old version is refused', async () => {
    const { body } = await admin.put('/api/calendar/1').send({ version: -1, martialLaw: true }).expect(409)
    expect(body.code).toBe('changed_meanwhile')
    const christmas = (await admin.get('/api/holidays?filter={"date":"2026-12-25"}')).body[0]
    await admin.put(`/api/holidays/${christmas.id}`).send({ version: 5, name: 'Інше' }).expect(409)
  })

  it('refuses a second day off on a date, and a date that does not exist', async () => {
    const { body } = await admin.post('/api/holidays').send({ date: '2026-12-25', name: 'Ще раз' }).expect(409)
    expect(body).toMatchObject({ code: 'holiday_exists', detail: 'На 25.12.2026 вихідний уже записано.' })
    const christmas = (await admin.get('/api/holidays?filter={"date":"2026-12-25"}')).body[0]
    await admin.put(`/api/holidays/${christmas.id}`).send({ version: 0, date: '2026-01-01' }).expect(409)
    await admin.post('/api/holidays').send({ date: '2026-02-30', name: 'Немає' }).expect(422)
    await admin.delete('/api/holidays/9999').expect(404)
  })
})
