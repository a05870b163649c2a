// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectionFailed, connectionRestored } from '../../api/connection.ts'
import { connectionLost, HttpProblem } from '../../api/http-problem.ts'
import { deskReading } from './desk-fixture.ts'
import { openDesk } from './open-desk.ts'

const accept = { event: 'accept', input: {} } as const

/** A server with so many readings; `refuse` is what a decision meets. */
const serverOf = (count: number) => {
  const server = {
    calls: [] as { path: string; body: unknown }[],
    refuse: [] as unknown[],
    leaveTakes: 0,
    deskTakes: 0,
    waiting: Array.from({ length: count }, (_, at) => deskReading(at + 1)),
  }
  const post = async (path: string, body: unknown) => {
    server.calls.push({ path, body })
    const takes = path === 'readings/desk' ? server.deskTakes : server.leaveTakes
    if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes))
    if (path !== 'readings/desk') return { data: null }
    const { skip, hold } = Object(body)
    const rest = server.waiting.filter(({ id }) => !skip.includes(id))
    return { data: { left: rest.length, readings: rest.slice(0, hold), lost: [] } }
  }
  const advance = async (_: string, id: unknown, { version }: { version: number }) => {
    server.calls.push({ path: 'advance', body: id })
    const refusal = server.refuse.shift()
    if (refusal) throw refusal
    server.waiting = server.waiting.filter((reading) => reading.id !== id)
    return { data: deskReading(Number(id), { state: 'accepted', version: version + 1 }) }
  }
  const get = async (path: string) => ({ data: deskReading(Number(path.split('/')[1]), { state: 'rejected' }) })
  return { server, office: { post, advance, get } as unknown as Parameters<typeof openDesk>[0]['office'] }
}

const open = (count: number) => {
  const { server, office } = serverOf(count)
  const [onSaved, onLateRefusal] = [vi.fn(), vi.fn()]
  return {
    server,
    onSaved,
    onLateRefusal,
    desk: openDesk({ office, district: null, claims: true, onSaved, onLateRefusal }),
  }
}

const soon = () => vi.advanceTimersByTimeAsync(400)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  connectionRestored()
  vi.useRealTimers()
})

it('keeps four at hand, and asks for one more after each decision', async () => {
  const { server, desk, onSaved } = open(6)
  await soon()
  desk.decide(accept)
  expect(desk.state().queue.map(({ id }) => id)).toEqual([2, 3, 4])
  await soon()
  expect(desk.state().queue.map(({ id }) => id)).toEqual([2, 3, 4, 5])
  expect(onSaved).toHaveBeenCalledOnce()
  desk.close()
  expect(server.calls.at(-1)).toEqual({ path: 'readings/desk/leave', body: { ids: [2, 3, 4, 5] } })
})

it('sends a decision again once the connection is back, and not before', async () => {
  const { server, desk, onSaved } = open(3)
  await soon()
  server.refuse = [connectionLost()]
  connectionFailed()
  desk.decide(accept)
  await soon()
  expect(desk.state().sent).toMatchObject([{ waiting: true }])
  expect(onSaved).not.toHaveBeenCalled()
  connectionRestored()
  await soon()
  expect([desk.state().sent, server.calls.filter(({ path }) => path === 'advance').length]).toEqual([[], 2])
  desk.close()
})

it('brings back what a colleague decided on, as it now stands; after it is left, it is told elsewhere', async () => {
  const { server, desk, onLateRefusal } = open(3)
  await soon()
  const conflict = new HttpProblem(409, { detail: 'Показ щойно змінили' }, '')
  server.refuse = [conflict, conflict]
  desk.decide(accept)
  await soon()
  expect(desk.state().queue.map(({ id, state }) => `${id} ${state}`)).toEqual(['2 new', '1 rejected', '3 new'])
  desk.decide(accept)
  desk.close()
  await soon()
  expect(onLateRefusal).toHaveBeenCalledWith(expect.objectContaining({ id: 2 }), conflict)
})

it('takes and keeps nothing while nobody sits at it, and asks anew when somebody is back', async () => {
  const { server, desk } = open(2)
  const asked = () => server.calls.filter(({ path }) => path === 'readings/desk').length
  await vi.advanceTimersByTimeAsync(4 * 60_000)
  expect(asked()).toBeGreaterThan(10)
  await vi.advanceTimersByTimeAsync(2 * 60_000)
  const before = asked()
  await vi.advanceTimersByTimeAsync(60 * 60_000)
  expect(asked()).toBe(before)
  window.dispatchEvent(new Event('pointermove'))
  await soon()
  expect(asked()).toBe(before + 1)
  desk.close()
})

it('claims nothing anew before what it gives back has arrived, or that would end the new claim', async () => {
  const first = open(4)
  await soon()
  first.server.leaveTakes = 5000
  first.desk.close()
  const next = open(4)
  const claimed = () => next.server.calls.filter(({ path }) => path === 'readings/desk').length
  await soon()
  expect(claimed()).toBe(0)
  await vi.advanceTimersByTimeAsync(5000)
  expect(claimed()).toBe(1)
  next.server.leaveTakes = 5000
  next.desk.skip()
  next.desk.lookAgain()
  await soon()
  expect(claimed()).toBe(1)
  await vi.advanceTimersByTimeAsync(5000)
  expect(next.desk.state().queue.map(({ id }) => id)).toEqual([2, 3, 4, 1])
  next.desk.close()
  await vi.advanceTimersByTimeAsync(5000)
})

it('a desk opened at once waits for what the last one had asked for, and for its giving back', async () => {
  const first = open(4)
  first.server.deskTakes = 3000
  first.server.leaveTakes = 2000
  await soon()
  first.desk.close()
  expect(first.desk.state().queue).toEqual([])
  const next = open(4)
  const claimed = () => next.server.calls.length
  await vi.advanceTimersByTimeAsync(4000)
  // four readings came to a desk that had been left
  expect([first.server.calls.at(-1)?.path, claimed()]).toEqual(['readings/desk/leave', 0])
  await vi.advanceTimersByTimeAsync(2000)
  expect([claimed(), next.desk.state().queue.length]).toEqual([1, 4])
  next.desk.close()
})
