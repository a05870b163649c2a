import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OrderRecord } from '../orders/order-record.ts'
import { givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
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
beforeEach(async () => {
  await app.office.db.transaction((trx) => trx('notifications').delete())
  await app.office.db.transaction((trx) => queueNotification(trx, app.office, noticeOf(order)))
})

const rows = () => app.office.db.reader('notifications').orderBy('id')
const idOf = async (channel: string): Promise<number> => (await rows()).find((row) => row.channel === channel).id
const setState = (state: string) =>
  app.office.db.transaction((trx) => trx('notifications').update({ state, next_attempt_at: null }))
const resend = async (id: number, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).post(`/api/notifications/${id}/resend`)
const listed = async (persona: PersonaName, filter: object = {}) =>
  (await app.as(persona)).get(
    `/api/notifications?sort=["id","ASC"]&filter=${encodeURIComponent(JSON.stringify(filter))}`,
  )

describe('sending a notice once more', () => {
  it.each(['sent', 'failed'])('queues the same words to the same recipient again after it was %s', async (state) => {
    await setState(state)
    const id = await idOf('email')
    const { status, body } = await resend(id)
    expect([status, body]).toMatchObject([201, { state: 'queued', resendOf: id, attempts: 0, nextAttemptAt: testNow }])
    const [first, , copy] = await rows()
    expect(copy).toMatchObject({ id: body.id, recipient: first.recipient, subject: first.subject, body: first.body })
    expect(first.state).toBe(state)
    const deeds = await app.office.db.reader('audit').where({ resource: 'notifications', resource_id: String(id) })
    expect(deeds).toMatchObject([
      { action: 'resend', actor_id: app.actor('clerkZhytomyr').id, district_id: order.districtId },
    ])
  })

  it('is refused while it waits, and while its last repetition waits', async () => {
    const id = await idOf('email')
    expect(await resend(id)).toMatchObject({ status: 409, body: { code: 'still_queued' } })
    await setState('sent')
    expect(await resend(id)).toMatchObject({ status: 201 })
    expect(await resend(id)).toMatchObject({ status: 409, body: { code: 'still_queued' } })
  })

  it('is refused for a number that takes no SMS', async () => {
    await setState('skipped')
    expect(await resend(await idOf('sms'))).toMatchObject({ status: 409, body: { code: 'no_sms_target' } })
  })

  it('happens once when twenty press at once', async () => {
    await setState('sent')
    const id = await idOf('sms')
    const clerk = await app.as('clerkZhytomyr')
    const answers = await Promise.all(Array.from({ length: 20 }, () => clerk.post(`/api/notifications/${id}/resend`)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(19).fill(409)])
    expect(await rows()).toHaveLength(3)
  })

  it('does not exist for another REM and is no business of dispatchers and administrators', async () => {
    await setState('sent')
    const id = await idOf('sms')
    expect((await resend(id, 'clerkKorosten')).status).toBe(404)
    expect([(await resend(id, 'dispatcherZhytomyr')).status, (await resend(id, 'administrator')).status]).toEqual([
      403, 403,
    ])
    expect(await rows()).toHaveLength(2)
    expect((await resend(id, 'operator')).status).toBe(201)
  })
})

describe('the list of notices', () => {
  it('is that of one’s own REM', async () => {
    const totals = ['clerkZhytomyr', 'clerkKorosten', 'operator'] as const
    const ranges = await Promise.all(totals.map(async (persona) => (await listed(persona)).headers['content-range']))
    expect(ranges).toEqual(['notifications 0-1/2', 'notifications */0', 'notifications 0-1/2'])
    const korosten = await app.as('clerkKorosten')
    await korosten.get(`/api/notifications/${await idOf('sms')}`).expect(404)
  })

  it('shows the recipient whole only to roles that may read personal data', async () => {
    const seenBy = async (persona: PersonaName) =>
      (await listed(persona)).body.map((row: { recipient: string }) => row.recipient)
    expect(await seenBy('clerkZhytomyr')).toEqual(['ukrainets@example.com', '+380671559282'])
    for (const persona of ['dispatcherZhytomyr', 'operator', 'administrator'] as const) {
      expect(await seenBy(persona)).toEqual(['u•••@example.com', '+38067•••••82'])
    }
  })

  it('tells the administrator what became of each, but not the wording with the consumer’s name', async () => {
    const [forAdministrator] = (await listed('administrator')).body
    expect(forAdministrator).toMatchObject({
      state: 'queued',
      eventLabel: 'Заявку прийнято до розгляду',
      orderNumber: order.number,
    })
    expect(Object.keys(forAdministrator)).not.toContain('body')
    expect((await listed('clerkZhytomyr')).body[0].body).toContain('Українець')
  })

  it('is found by order number by all, by phone and address only by those who may read them', async () => {
    const found = async (persona: PersonaName, q: string) => (await listed(persona, { q })).body.length
    expect(await found('operator', String(order.number))).toBe(2)
    expect([
      await found('clerkZhytomyr', '067 155 92 82'),
      await found('clerkZhytomyr', 'Ukrainets@example.com'),
    ]).toEqual([1, 1])
    expect([await found('operator', '067 155 92 82'), await found('operator', 'ukrainets@example.com')]).toEqual([0, 0])
    expect((await listed('operator', { recipient: '+380671559282' })).status).toBe(422)
  })
})
