import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OrderRecord } from '../orders/order-record.ts'
import { givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { testNow } from '../testing/test-template.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { startOutbox } from './outbox.ts'
import { fakeProviders, noticeOf } from './outbox-fixture.ts'
import { queueNotification } from './queue-notification.ts'
import { sendDueNotifications } from './send-notifications.ts'
import type { Sms } from './sms-sender.ts'

const busy = new DeliveryFailure(false, 'SMS-провайдер не відповідає.')
const minute = 60_000
const minutesLater = (minutes: number) => new Date(Date.parse(testNow) + minutes * minute).toISOString()

let app: TestApp
let order: OrderRecord
let providers: ReturnType<typeof fakeProviders>
beforeAll(async () => {
  app = await makeApp()
  order = await orderNow(app, await givenOrder(app))
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.office.db.transaction((trx) => trx('notifications').delete())
  app.clock.set(testNow)
  providers = fakeProviders()
})

const queue = (changes: Parameters<typeof noticeOf>[1] = {}) =>
  app.office.db.transaction((trx) => queueNotification(trx, app.office, noticeOf(order, changes)))
const send = () => sendDueNotifications(app.office, providers)
const rows = () => app.office.db.reader('notifications').orderBy('id')

describe('the outbox', () => {
  it('hands each notice over once and keeps the provider’s id', async () => {
    await queue()
    await send()
    await send()
    expect(providers.mails).toMatchObject([
      {
        to: 'ukrainets@example.com',
        subject: 'Заявку № 556001 прийнято до розгляду',
        reference: expect.stringMatching(/^notification-\d+$/),
      },
    ])
    expect(providers.mails[0]?.html).toContain('<li>Статус: Прийнята до розгляду</li>')
    expect(providers.texts).toMatchObject([{ to: '+380671559282' }])
    expect(await rows()).toMatchObject([
      {
        state: 'sent',
        provider_id: 'mail-1',
        attempts: 1,
        sent_at: testNow,
        next_attempt_at: null,
        last_error: null,
      },
      { state: 'sent', provider_id: 'sms-1' },
    ])
  })

  it('never hands one notice over twice, though several senders run at once', async () => {
    for (let n = 0; n < 30; n += 1) await queue({ email: null })
    await Promise.all([send(), send(), send(), send()])
    expect(providers.texts).toHaveLength(30)
    expect((await rows()).every((row) => row.state === 'sent' && row.attempts === 1)).toBe(true)
  })

  it('tries again after growing pauses and gives up visibly after the sixth try', async () => {
    await queue({ email: null })
    providers.failing = busy
    const tried: number[] = []
    for (let passed = 0; passed <= 800; passed += 1) {
      const before = (await rows())[0].attempts
      await send()
      if ((await rows())[0].attempts > before) tried.push(passed)
      app.clock.advance(minute)
    }
    expect(tried).toEqual([0, 1, 6, 31, 156, 781])
    expect(await rows()).toMatchObject([
      { state: 'failed', attempts: 6, next_attempt_at: null, last_error: busy.reason },
    ])
  }, 20_000)

  it('sends at the next try what failed at first', async () => {
    await queue({ email: null })
    providers.failing = busy
    await send()
    expect(await rows()).toMatchObject([{ state: 'queued', last_error: busy.reason, next_attempt_at: minutesLater(1) }])
    providers.failing = null
    app.clock.advance(minute)
    await send()
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2, last_error: null }])
  })

  it('gives up at once where trying again cannot help', async () => {
    await queue({ email: null })
    providers.failing = new DeliveryFailure(true, 'На цей номер SMS не надсилаються.')
    await send()
    expect(await rows()).toMatchObject([
      { state: 'failed', attempts: 1, last_error: 'На цей номер SMS не надсилаються.' },
    ])
  })

  it('lets one notice’s trouble hold up no other', async () => {
    await queue({ email: null })
    await queue({ email: null, phone: '+380951234567' })
    const bug = async (text: Sms) => {
      if (text.to === '+380671559282') throw new TypeError('a mistake in the program')
      return providers.sms.send(text)
    }
    await sendDueNotifications(app.office, { mail: providers.mail, sms: { send: bug } })
    expect(await rows()).toMatchObject([
      { state: 'queued', attempts: 1, last_error: expect.stringContaining('внутрішню помилку') },
      { state: 'sent', attempts: 1 },
    ])
  })

  it('takes up what a dead process left half sent, but not before its lease has run out', async () => {
    await queue({ email: null })
    await app.office.db.transaction((trx) =>
      trx('notifications').update({
        state: 'sending',
        attempts: 1,
        version: 1,
        next_attempt_at: minutesLater(5),
      }),
    )
    await send()
    expect(providers.texts).toEqual([])
    app.clock.advance(5 * minute)
    await send()
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  it('stops trying a notice whose senders keep dying', async () => {
    await queue({ email: null })
    await app.office.db.transaction((trx) => trx('notifications').update({ state: 'sending', attempts: 6 }))
    await send()
    expect(providers.texts).toEqual([])
    expect(await rows()).toMatchObject([{ state: 'failed', last_error: 'Надсилання щоразу переривалося.' }])
  })
})

describe('the running outbox', () => {
  it('sends at a nudge what was committed before it', async () => {
    const outbox = startOutbox(app.office, providers, 3_600_000)
    await queue()
    outbox.nudge()
    await expect.poll(() => providers.texts.length).toBe(1)
    await outbox.stop()
    expect((await rows()).map((row) => row.state)).toEqual(['sent', 'sent'])
  })

  it('finishes what it is sending before it stops', async () => {
    await queue({ email: null })
    let begun = false
    const slow = async (text: Sms) => {
      begun = true
      await setTimeout(50)
      return providers.sms.send(text)
    }
    const outbox = startOutbox(app.office, { mail: providers.mail, sms: { send: slow } }, 3_600_000)
    await expect.poll(() => begun).toBe(true)
    await outbox.stop()
    expect(await rows()).toMatchObject([{ state: 'sent' }])
    expect(providers.closed).toBe(true)
  })

  it('looks by itself from time to time', async () => {
    const outbox = startOutbox(app.office, providers, 20)
    await queue({ email: null })
    await expect.poll(() => providers.texts.length).toBe(1)
    await outbox.stop()
  })
})
