// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { mayInConsole, permissionFor } from './access.ts'
import { createDataProvider } from './data-provider.ts'
import type { Session } from './session.ts'

const Icon = () => null

const resources: ConsoleResource[] = [
  { name: 'services', icon: Icon, group: 'reference', writable: ['name', 'termDays'] },
  { name: 'orders', icon: Icon, group: 'work', access: { create: 'orders.place' } },
]

interface Sent {
  path: string
  method: string
  body: unknown
}

const serverSaying = (status: number, body: unknown, headers: Record<string, string> = {}): Sent[] => {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body: payload }: RequestInit = {}) => {
    sent.push({ path, method, body: typeof payload === 'string' ? JSON.parse(payload) : payload })
    return new Response(status === 204 ? null : JSON.stringify(body), { status, headers })
  })
  return sent
}

afterEach(() => vi.unstubAllGlobals())

describe('the data provider', () => {
  const office = createDataProvider(resources)

  it('sends a PUT with the writable fields and the version that was read', async () => {
    const sent = serverSaying(200, { id: 3 })
    const previousData = { id: 3, name: 'А', termDays: 20, price: 100, version: 4 }
    await office.update('services', { id: 3, data: { ...previousData, name: 'Б', version: 9 }, previousData })
    expect(sent).toEqual([{ path: '/api/services/3', method: 'PUT', body: { name: 'Б', termDays: 20, version: 4 } }])
  })

  it('sends the changed fields alone where a resource names none', async () => {
    const sent = serverSaying(200, { id: 3 })
    const previousData = { id: 3, note: 'а', state: 'sent', version: 1 }
    await office.update('orders', { id: 3, data: { ...previousData, note: 'б' }, previousData })
    expect(sent[0]?.body).toEqual({ note: 'б', version: 1 })
  })

  it('reads a list with its total', async () => {
    const sent = serverSaying(200, [{ id: 1 }], { 'Content-Range': 'orders 0-24/319' })
    const list = await office.getList('orders', {
      pagination: { page: 1, perPage: 25 },
      sort: { field: 'id', order: 'ASC' },
      filter: { q: 'Ґалаґан' },
    })
    expect(list.total).toBe(319)
    expect(decodeURIComponent(sent[0]?.path ?? '')).toBe(
      '/api/orders?filter={"q":"Ґалаґан"}&range=[0,24]&sort=["id","ASC"]',
    )
  })

  it('carries out an event with its input and version', async () => {
    const sent = serverSaying(200, { id: 5, state: 'accepted' })
    const { data } = await office.advance('orders', 5, { event: 'accept', version: 2 })
    expect(sent).toEqual([
      { path: '/api/orders/5/events', method: 'POST', body: { event: 'accept', input: {}, version: 2 } },
    ])
    expect(data.state).toBe('accepted')
  })

  it('knows that no next order is an answer, whether the server says 204 or 404', async () => {
    serverSaying(204, null)
    expect(await office.nextOrder()).toEqual({ data: null })
    serverSaying(404, { detail: 'Жодна заявка не чекає.' })
    expect(await office.nextOrder()).toEqual({ data: null })
  })
})

describe('what a person may open', () => {
  const session: Session = {
    id: 1,
    username: 'operator',
    fullName: 'Оператор',
    role: 'operator',
    district: null,
    permissions: ['orders.read', 'orders.place'],
    mustChangePassword: false,
    mustSetSecondFactor: false,
  }

  it('is the resource’s read for lists and pages, its write for forms, the named permission where it differs', () => {
    const permission = (resource: string, action: string) => permissionFor(resources, resource, action)
    expect(permission('services', 'list')).toBe('services.read')
    expect(permission('services', 'edit')).toBe('services.write')
    expect(permission('orders', 'create')).toBe('orders.place')
    expect(permission('orders', 'advance')).toBe('orders.advance')
  })

  it('is refused where the session lacks the permission', () => {
    const may = (resource: string, action: string) => mayInConsole(session, resources, { resource, action })
    expect(may('orders', 'list')).toBe(true)
    expect(may('orders', 'create')).toBe(true)
    expect(may('orders', 'advance')).toBe(false)
    expect(may('services', 'list')).toBe(false)
  })
})
