// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { connectionRestored, connectionState } from './connection.ts'
import { call } from './http.ts'
import { HttpProblem } from './http-problem.ts'
import { patientGet } from './patient-call.ts'
import { sessionCall } from './session-call.ts'
import { announceSessionBack, watchSession } from './session-end.ts'

interface Sent {
  path: string
  method: string
  headers: Headers
  body: unknown
}

type Answer = Response | 'silence'

const answer = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } })

/** A server that gives these answers in turn, and the calls it got. */
const serverSaying = (...answers: Answer[]): Sent[] => {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (path === '/health') return answer(200, {})
    sent.push({ path, method: init.method ?? 'GET', headers: new Headers(init.headers), body: init.body })
    const next = answers.shift()
    if (!next || next === 'silence') throw new TypeError('Failed to fetch')
    return next
  })
  return sent
}

const refusalOf = async (work: Promise<unknown>): Promise<HttpProblem> => {
  const error = await work.catch((thrown: unknown) => thrown)
  if (error instanceof HttpProblem) return error
  throw new Error('it was not refused')
}

afterEach(() => {
  connectionRestored()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a call to the server', () => {
  it('proves that it is no foreign page’s form', async () => {
    const sent = serverSaying(answer(200, []))
    await call('/api/orders')
    expect(sent[0]?.headers.get('X-Oblik')).toBe('1')
  })

  it('hands on the refusal in the server’s words, with its field errors where forms look for them', async () => {
    const errors = { phone: 'Вкажіть телефон.', root: { serverError: 'Перевірте позначені поля.' } }
    serverSaying(answer(422, { code: 'invalid_input', detail: 'Перевірте позначені поля.', errors }))
    const refusal = await refusalOf(call('/api/orders', { method: 'POST', body: {} }))
    expect(refusal.status).toBe(422)
    expect(refusal.message).toBe('Перевірте позначені поля.')
    expect(refusal.body.errors).toEqual(errors)
  })

  it('that nobody answers says that the connection is lost', async () => {
    serverSaying('silence')
    const refusal = await refusalOf(call('/api/orders'))
    expect(refusal.status).toBe(0)
    expect(connectionState()).toBe('offline')
  })

  it('takes a dead gateway for a lost connection, but a 503 of the office for its answer', async () => {
    serverSaying(
      new Response('<h1>Bad gateway</h1>', { status: 502 }),
      answer(503, { detail: 'СМС-шлюз не відповідає.' }),
    )
    expect((await refusalOf(call('/api/orders'))).status).toBe(0)
    expect((await refusalOf(call('/api/orders'))).message).toBe('СМС-шлюз не відповідає.')
    expect(connectionState()).toBe('online')
  })
})

describe('a write repeated after a lost connection', () => {
  it('carries the same Idempotency-Key until an answer is known, then a new one', async () => {
    const sent = serverSaying('silence', answer(201, {}), answer(201, {}))
    const write = () => call('/api/payments', { method: 'POST', body: { amount: 12_345 } })
    await refusalOf(write())
    await write()
    await write()
    const [first, second, third] = sent.map(({ headers }) => headers.get('Idempotency-Key'))
    expect(first).toBeTruthy()
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  it('with other content has a key of its own', async () => {
    const sent = serverSaying('silence', answer(201, {}))
    await refusalOf(call('/api/payments', { method: 'POST', body: { amount: 1 } }))
    await call('/api/payments', { method: 'POST', body: { amount: 2 } })
    expect(sent[0]?.headers.get('Idempotency-Key')).not.toBe(sent[1]?.headers.get('Idempotency-Key'))
  })
})

describe('a question to a silent server', () => {
  it('is asked again when the server is heard', async () => {
    vi.useFakeTimers()
    const sent = serverSaying('silence', answer(200, { id: 1 }))
    const reply = patientGet('/api/orders/1')
    await vi.advanceTimersByTimeAsync(5_000)
    expect((await reply).json).toEqual({ id: 1 })
    expect(sent.length).toBe(2)
  })

  it('is forgotten when the asker leaves', async () => {
    vi.useFakeTimers()
    const sent = serverSaying('silence', answer(200, {}))
    const leave = new AbortController()
    const reply = patientGet('/api/orders/1', { signal: leave.signal }).catch(() => 'left')
    await vi.advanceTimersByTimeAsync(10)
    leave.abort()
    expect(await reply).toBe('left')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent.length).toBe(1)
  })

  it('that answers with a refusal is not asked twice', async () => {
    const sent = serverSaying(answer(404, { detail: 'Заявку не знайдено.' }))
    expect((await refusalOf(patientGet('/api/orders/1'))).status).toBe(404)
    expect(sent.length).toBe(1)
  })
})

describe('a session that ends', () => {
  it('is asked for, and the very same write goes on after it', async () => {
    const sent = serverSaying(answer(401, { detail: 'Увійдіть ще раз.' }), answer(200, { id: 1 }))
    const stop = watchSession((moment) => {
      if (moment === 'ended') queueMicrotask(announceSessionBack)
    })
    const reply = await sessionCall('/api/orders/1/events', { method: 'POST', body: { event: 'accept' } })
    stop()
    expect(reply.status).toBe(200)
    expect(sent.map(({ body }) => body)).toEqual(['{"event":"accept"}', '{"event":"accept"}'])
  })
})
