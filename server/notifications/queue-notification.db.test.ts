import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OrderRecord } from '../orders/order-record.ts'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { testNow } from '../testing/test-template.ts'
import { noticeOf } from './outbox-fixture.ts'
import { queueNotification } from './queue-notification.ts'

let app: TestApp
let order: OrderRecord
beforeAll(async () => {
  app = await makeApp()
  order = await orderNow(app, await givenOrder(app))
})
afterAll(() => app.close())
beforeEach(() => app.office.db.transaction((trx) => trx('notifications').delete()))

const queue = (changes: Parameters<typeof noticeOf>[1] = {}) =>
  app.office.db.transaction((trx) => queueNotification(trx, app.office, noticeOf(order, changes)))
const rows = () => app.office.db.reader('notifications').orderBy('id')

describe('the notice of an event', () => {
  it('waits in the outbox as a letter and an SMS in the words of the template', async () => {
    await queue()
    expect(await rows()).toMatchObject([
      {
        order_id: order.id,
        district_id: order.districtId,
        event: 'accept',
        channel: 'email',
        recipient: 'ukrainets@example.com',
        subject: 'Заявку № 556001 прийнято до розгляду',
        body: expect.stringMatching(/^Доброго дня, Українець Іван Іванович!\n\n.*06-2026-000123.*27\.11\.2026/),
        state: 'queued',
        next_attempt_at: testNow,
        attempts: 0,
      },
      {
        channel: 'sms',
        recipient: '+380671559282',
        state: 'queued',
        body: expect.stringContaining('№ 06-2026-000123'),
      },
    ])
  })

  it('sends no letter where no address is known', async () => {
    await queue({ email: null })
    expect((await rows()).map((row) => row.channel)).toEqual(['sms'])
  })

  it('sends no SMS to a landline or 0800, and says so', async () => {
    await queue({ phone: '+380412559282', email: null })
    await queue({ phone: '+380800309282', email: null })
    expect(await rows()).toMatchObject([
      { state: 'skipped', next_attempt_at: null, last_error: expect.stringContaining('не мобільний') },
      { state: 'skipped', next_attempt_at: null },
    ])
  })

  it('vanishes with its event when the event is rolled back', async () => {
    const failed = app.office.db.transaction(async (trx) => {
      await queueNotification(trx, app.office, noticeOf(order))
      throw new Error('the event failed')
    })
    await expect(failed).rejects.toThrow('the event failed')
    expect(await rows()).toEqual([])
  })

  it('speaks in the administrator’s words once these are saved; an emptied SMS is not sent', async () => {
    const parts = JSON.stringify({ 'email.md': '# Лист {{order.number}}\n\nТекст', 'sms.txt': ' ' })
    await app.office.db.transaction((trx) =>
      trx('template_versions').insert({
        code: 'messages/start',
        version: 1,
        parts,
        created_at: '2026-11-21T10:00:00.000Z',
      }),
    )
    await queue({ event: 'start' })
    expect(await rows()).toMatchObject([{ channel: 'email', subject: 'Лист 556001', body: 'Текст' }])
  })

  it('follows an order’s own event', async () => {
    await bring(app, order.id, 'accept')
    const { registrationNumber } = await orderNow(app, order.id)
    expect(await rows()).toMatchObject([
      { event: 'accept', channel: 'email', recipient: 'ukrainets@example.com' },
      {
        event: 'accept',
        channel: 'sms',
        recipient: '+380671234567',
        body: expect.stringContaining(String(registrationNumber)),
      },
    ])
  })
})
