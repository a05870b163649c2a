import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { forgetAnswers } from './forget-answers.ts'

let house: TestApp

beforeAll(async () => {
  house = await makeApp()
})
afterAll(() => house.close())

it('an answer is given again for a week, then it is forgotten', async () => {
  const add = async () => {
    const admin = await house.as('administrator')
    const holiday = { date: '2026-12-31', name: 'Вихідний' }
    return (await admin.post('/api/holidays').set('Idempotency-Key', 'once').send(holiday).expect(201)).body
  }
  const first = await add()
  house.clock.advance(7 * 24 * 3_600_000)
  expect(await forgetAnswers(house.office)).toBe(0)
  expect(await add()).toEqual(first)
  house.clock.advance(1)
  expect(await forgetAnswers(house.office)).toBe(1)
  expect(await house.office.db.reader('idempotency')).toEqual([])
})
