import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../db/database.ts'
import { readable } from '../field-rules.ts'
import type { ListQuery } from '../http/list-query.ts'
import type { StaffActor } from '../may.ts'
import type { Role } from '../staff/roles.ts'
import { notificationFields } from './notification-policy.ts'
import { listNotifications, loadNotification } from './notification-views.ts'
import { addOrder, noticeOf, openFresh, outboxOffice } from './outbox-fixture.ts'
import { queueNotification } from './queue-notification.ts'
import { resendNotification } from './resend-notification.ts'

const staff = (role: Role, districtId: number | null): StaffActor => ({
  kind: 'staff',
  id: 1,
  username: role,
  name: `О. ${role}`,
  role,
  districtId,
})
const clerkZhytomyr = staff('clerk', 6)
const clerkKorosten = staff('clerk', 7)
const dispatcherZhytomyr = staff('dispatcher', 6)
const operator = staff('operator', null)
const administrator = staff('administrator', null)

let db: Database
let drop: () => Promise<void>
let orderId: number
beforeAll(async () => {
  ;({ db, drop } = await openFresh())
  orderId = await addOrder(db)
})
afterAll(() => drop())
beforeEach(async () => {
  await db.transaction((trx) => trx('notifications').delete())
  await db.transaction((trx) => queueNotification(trx, outboxOffice(db), noticeOf(orderId)))
})

const rows = () => db.reader('notifications').orderBy('id')
const idOf = async (channel: string): Promise<number> => (await rows()).find((row) => row.channel === channel).id
const setState = (state: string) =>
  db.transaction((trx) => trx('notifications').update({ state, next_attempt_at: null }))
const resend = (id: number, actor = clerkZhytomyr) =>
  db.transaction((trx) => resendNotification(trx, outboxOffice(db), actor, id))

describe('sending a notice once more', () => {
  it.each(['sent', 'failed'])('queues the same words to the same recipient again after it was %s', async (state) => {
    await setState(state)
    const id = await idOf('email')
    const copy = await resend(id)
    const [first, second] = [
      await db.reader('notifications').where({ id }).first(),
      await db.reader('notifications').where({ id: copy }).first(),
    ]
    expect(second).toMatchObject({
      state: 'queued',
      resend_of: id,
      attempts: 0,
      next_attempt_at: '2026-11-21T10:00:00.000Z',
    })
    expect([second.recipient, second.subject, second.body]).toEqual([first.recipient, first.subject, first.body])
    expect(first.state).toBe(state)
    expect(await db.reader('audit').where({ resource: 'notifications', resource_id: String(id) })).toMatchObject([
      { action: 'resend', by: 'О. clerk', district_id: 6 },
    ])
  })

  it('is refused while it waits, and while its last repetition waits', async () => {
    const id = await idOf('email')
    await expect(resend(id)).rejects.toMatchObject({ code: 'still_queued', status: 409 })
    await setState('sent')
    await resend(id)
    await expect(resend(id)).rejects.toMatchObject({ code: 'still_queued' })
  })

  it('is refused for a number that takes no SMS', async () => {
    await setState('skipped')
    await expect(resend(await idOf('sms'))).rejects.toMatchObject({ code: 'no_sms_target' })
  })

  it('happens once when many press at once', async () => {
    await setState('sent')
    const id = await idOf('sms')
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => resend(id)))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await rows()).toHaveLength(3)
  })

  it('does not exist for another REM', async () => {
    await setState('sent')
    await expect(resend(await idOf('sms'), clerkKorosten)).rejects.toMatchObject({ code: 'not_found', status: 404 })
    expect(await rows()).toHaveLength(2)
  })
})

describe('the list of notices', () => {
  const everything: ListQuery = {
    sort: { field: 'id', direction: 'asc' },
    offset: 0,
    limit: 25,
    conditions: [],
    q: null,
  }
  const listed = async (actor: StaffActor, q: string | null = null) =>
    (await listNotifications(db.reader, actor, { ...everything, q })).total

  it('is that of one’s own REM', async () => {
    expect([await listed(clerkZhytomyr), await listed(clerkKorosten), await listed(operator)]).toEqual([2, 0, 2])
    await expect(loadNotification(db.reader, clerkKorosten, await idOf('sms'))).rejects.toMatchObject({ status: 404 })
  })

  it('shows the recipient whole only to roles that may read personal data', async () => {
    const seenBy = async (actor: StaffActor) =>
      (await listNotifications(db.reader, actor, everything)).rows.map((row) => row.recipient)
    expect(await seenBy(clerkZhytomyr)).toEqual(['ukrainets@example.com', '+380671559282'])
    for (const actor of [dispatcherZhytomyr, operator, administrator]) {
      expect(await seenBy(actor)).toEqual(['u•••@example.com', '+38067•••••82'])
    }
  })

  it('tells the administrator what failed, but not the wording with the consumer’s name', async () => {
    const [row] = (await listNotifications(db.reader, administrator, everything)).rows
    expect(row && readable(row, notificationFields, administrator)).toMatchObject({
      state: 'queued',
      eventLabel: 'Заявку прийнято до розгляду',
    })
    expect(row && Object.keys(readable(row, notificationFields, administrator))).not.toContain('body')
    expect(row && readable(row, notificationFields, clerkZhytomyr)).toMatchObject({
      body: expect.stringContaining('Українець'),
    })
  })

  it('is searched by order number by all, by phone and address only by those who may read them', async () => {
    expect([await listed(operator, '556001'), await listed(clerkZhytomyr, '556002')]).toEqual([2, 0])
    expect([
      await listed(clerkZhytomyr, '067 155 92 82'),
      await listed(clerkZhytomyr, 'Ukrainets@example.com'),
    ]).toEqual([1, 1])
    expect([await listed(operator, '067 155 92 82'), await listed(operator, 'ukrainets@example.com')]).toEqual([0, 0])
  })
})
