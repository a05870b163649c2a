import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { testNow } from '../testing/test-template.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
beforeEach(() => app.clock.set(testNow))
afterAll(() => app.close())

const send = async (persona: PersonaName, id: number, body: object, path = 'events') =>
  (await app.as(persona)).post(`/api/orders/${id}/${path}`).send(body)
const versionOf = async (id: number) => (await orderNow(app, id)).version

describe('an event over HTTP', () => {
  it('answers with the order as it is now: state, label, version, actions, history, documents', async () => {
    const id = await givenOrder(app, 'accepted')
    const answer = await send('clerkZhytomyr', id, { event: 'offer', input: {}, version: await versionOf(id) })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      id,
      state: 'awaiting_confirmation',
      stateLabel: 'Очікує підтвердження',
      version: 2,
    })
    expect(answer.body.history.map((line: { event: string }) => line.event)).toEqual(['place', 'accept', 'offer'])
    expect(answer.body.documents).toEqual([
      { kind: 'contract', number: expect.any(String), url: expect.stringMatching(/^\/api/) },
    ])
    const join = answer.body.actions.find((action: { event: string }) => action.event === 'join')
    expect(join).toMatchObject({ enabled: true, reason: null })
    const expire = answer.body.actions.find((action: { event: string }) => action.event === 'expire')
    expect(expire).toMatchObject({
      enabled: false,
      reason: 'grace',
      reasonText: expect.stringContaining('3 робочі дні'),
    })
  })

  it('with any version but the current one is refused and tells who did what', async () => {
    const id = await givenOrder(app, 'accepted')
    for (const version of [0, 2, 99]) {
      const answer = await send('clerkZhytomyr', id, { event: 'reject', input: { reason: 'Ні' }, version })
      expect(answer.status).toBe(409)
      expect(answer.body).toMatchObject({
        code: 'order_changed',
        current: { state: 'accepted', version: 1, last: { event: 'accept', by: app.actor('clerkZhytomyr').name } },
      })
    }
    expect((await orderNow(app, id)).state).toBe('accepted')
  })

  it('that is not the role’s is forbidden before its input is looked at', async () => {
    const id = await givenOrder(app, 'accepted')
    for (const [persona, event] of [
      ['dispatcherZhytomyr', 'offer'],
      ['operator', 'reject'],
      ['manager', 'offer'],
      ['clerkZhytomyr', 'reopen'],
      ['clerkZhytomyr', 'plan'],
      ['clerkZhytomyr', 'pay'],
    ] as [PersonaName, string][]) {
      const answer = await send(persona, id, { event, input: { wrong: true }, version: 1 })
      expect(answer.status, `${persona} ${event}`).toBe(403)
    }
    expect((await send('administrator', id, { event: 'offer', input: {}, version: 1 })).status).toBe(403)
  })

  it('that is unknown, or whose input is wrong, is refused by field and changes nothing', async () => {
    const id = await givenOrder(app, 'sent')
    for (const [body, field] of [
      [{ event: 'explode', input: {}, version: 0 }, 'event'],
      [{ event: 'reject', input: {}, version: 0 }, 'reason'],
      [{ event: 'reject', input: { reason: '   ' }, version: 0 }, 'reason'],
      [{ event: 'accept', input: { state: 'done' }, version: 0 }, 'state'],
      [{ event: 'accept', input: {} }, 'version'],
      [{ event: 'accept', input: {}, version: -1 }, 'version'],
      [{ event: 'accept', input: {}, version: 0, force: true }, 'force'],
    ] as [object, string][]) {
      const answer = await send('clerkZhytomyr', id, body)
      expect(answer.status, JSON.stringify(body)).toBe(422)
      expect(Object.keys(answer.body.errors), JSON.stringify(body)).toContain(field)
    }
    expect(await orderNow(app, id)).toMatchObject({ state: 'sent', version: 0 })
  })

  it('repeated under its Idempotency-Key gives the first answer again', async () => {
    const id = await givenOrder(app, 'sent')
    const agent = await app.as('clerkZhytomyr')
    const post = (input: object) =>
      agent
        .post(`/api/orders/${id}/events`)
        .set('Idempotency-Key', `accept-${id}`)
        .send({ event: 'accept', input, version: 0 })
    const [first, again] = [await post({}), await post({})]
    expect(again.body).toEqual(first.body)
    expect((await post({ comment: 'інше' })).body.code).toBe('key_reused')
    expect(await versionOf(id)).toBe(1)
  })
})

describe('the result by kind of service', () => {
  const worked = async (service: string, ...way: string[]) => {
    const id = await givenOrder(app, 'accepted', { service })
    await bring(app, id, ...way)
    return id
  }
  const complete = async (id: number, result: object | undefined) =>
    send('clerkZhytomyr', id, {
      event: 'complete',
      input: { completedOn: '2026-11-18', reply: 'Виконано', ...(result ? { result } : {}) },
      version: await versionOf(id),
    })

  it('a sealing wants its seal numbers and keeps them', async () => {
    const { needsContract, paid } =
      (await (await app.as('clerkZhytomyr')).get('/api/services').query({ filter: '{"q":"sealing"}' })).body[0] ?? {}
    const way = needsContract ? ['offer', 'join', ...(paid ? ['pay'] : [])] : paid ? ['bill', 'pay'] : ['start']
    const id = await worked('sealing', ...way)
    expect((await complete(id, undefined)).body).toMatchObject({
      code: 'result_needed',
      errors: { result: expect.any(String) },
    })
    const wrong = await complete(id, { kind: 'expertise', conclusion: 'x', fit: true })
    expect(wrong.body.code).toBe('wrong_result')
    const done = await complete(id, { kind: 'seals', sealsOff: ['А123'], sealsOn: ['Б456', 'Б457'] })
    expect(done.body).toMatchObject({
      state: 'done',
      result: { kind: 'seals', sealsOff: ['А123'], sealsOn: ['Б456', 'Б457'] },
    })
  })

  it('a day that has not come is refused, and so is a scan of another order', async () => {
    const id = await givenOrder(app, 'in_progress')
    const asked = async (input: object) =>
      send('dispatcherZhytomyr', id, {
        event: 'complete',
        input: { completedOn: '2026-11-18', reply: 'Виконано', ...input },
        version: await versionOf(id),
      })
    expect((await asked({ completedOn: '2026-11-19' })).body.code).toBe('completed_in_future')
    expect((await asked({ actAttachmentId: 999_999 })).body.code).toBe('no_such_attachment')
    expect((await orderNow(app, id)).state).toBe('in_progress')
  })
})

describe('a preview', () => {
  it('shows the words and the contract that would go out, and leaves no trace', async () => {
    const id = await givenOrder(app, 'accepted')
    const counts = async () =>
      Promise.all(
        ['order_history', 'documents', 'contracts', 'notifications', 'files'].map(async (table) =>
          Number((await app.office.db.reader(table).count({ n: '*' }).first())?.n),
        ),
      )
    const before = await counts()
    const preview = await send('clerkZhytomyr', id, { event: 'offer', input: {}, version: 1 }, 'preview')
    expect(preview.status).toBe(200)
    expect(preview.body.stateLabel).toBe('Очікує підтвердження')
    expect(preview.body.notices.map((notice: { channel: string }) => notice.channel).sort()).toEqual(['email', 'sms'])
    expect(Buffer.from(preview.body.document.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(await counts()).toEqual(before)
    expect(await orderNow(app, id)).toMatchObject({ state: 'accepted', version: 1 })
  })

  it('refuses what the event itself would refuse', async () => {
    const id = await givenOrder(app, 'accepted')
    expect((await send('clerkZhytomyr', id, { event: 'bill', input: {}, version: 1 }, 'preview')).body.code).toBe(
      'contract_needed',
    )
    expect((await send('manager', id, { event: 'offer', input: {}, version: 1 }, 'preview')).status).toBe(403)
  })
})

describe('beside the lifecycle', () => {
  it('notes are added by whoever sees the order and are never the consumer’s to read', async () => {
    const id = await givenOrder(app, 'sent')
    const noted = await send('dispatcherZhytomyr', id, { text: 'Собака у дворі' }, 'notes')
    expect(noted.body.notes).toMatchObject([{ text: 'Собака у дворі', by: app.actor('dispatcherZhytomyr').name }])
    const seen = await app.gateway().get(`/gateway/v1/orders/${noted.body.number}`)
    expect(JSON.stringify(seen.body)).not.toContain('Собака')
  })

  it('an order is given to a colleague of its REM and to nobody else', async () => {
    const id = await givenOrder(app, 'sent')
    const assign = (assigneeId: number | null, version: number) =>
      send('clerkZhytomyr', id, { assigneeId, version }, 'assignee')
    expect((await assign(app.actor('dispatcherZhytomyr').id, 0)).body.assigneeId).toBe(
      app.actor('dispatcherZhytomyr').id,
    )
    expect((await assign(app.actor('clerkKorosten').id, 1)).status).toBe(404)
    expect((await assign(3_000_000_000, 1)).status).toBe(422)
    expect((await assign(null, 0)).status).toBe(409)
    expect((await assign(null, 1)).body.assigneeId).toBeNull()
  })
})
