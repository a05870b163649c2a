import { afterAll, beforeAll, expect, it } from 'vitest'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

it('an unpaid order is closed three working days past its last day and no sooner; a week-end is no grace', async () => {
  const id = await givenOrder(app, 'awaiting_payment')
  expect((await orderNow(app, id)).dueOn).toBe('2026-12-02')
  // Thursday and Friday are two; Saturday and Sunday add nothing
  for (const day of ['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-06']) {
    app.clock.set(`${day}T10:00:00.000Z`)
    await expect(bring(app, id, 'expire')).rejects.toMatchObject({ code: 'grace', status: 409 })
  }
  app.clock.set('2026-12-07T10:00:00.000Z')
  await bring(app, id, 'expire')
  expect((await orderNow(app, id)).state).toBe('expired')
})
