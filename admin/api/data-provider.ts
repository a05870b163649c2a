import simpleRestProvider from 'ra-data-simple-rest'
import type { DataProvider, fetchUtils, Identifier, RaRecord } from 'react-admin'
import type { Wording } from '../../server/lifecycle/define-lifecycle.ts'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { isProblem } from './http-problem.ts'
import { patientGet } from './patient-call.ts'
import { sessionCall } from './session-call.ts'

/** One event of a lifecycle, as the server wants it: `version` is the record's as it was shown. */
export interface Advance {
  event: string
  input?: Record<string, unknown>
  version: number
}

export interface SearchGroup {
  resource: string
  total: number
  items: { id: Identifier; title: string; subtitle?: string; state?: { label: Wording; tone: string } }[]
}

/** react-admin's calls and the office's own. */
export interface OfficeDataProvider extends DataProvider {
  /** POST /api/<resource>/:id/events. 409 when somebody was first (see ConflictNotice), 422 with `errors` by field. */
  advance: <R extends RaRecord = RaRecord>(resource: string, id: Identifier, advance: Advance) => Promise<{ data: R }>
  /** POST /api/orders/:id/claim: the order becomes mine. */
  claim: <R extends RaRecord = RaRecord>(id: Identifier) => Promise<{ data: R }>
  /**
   * POST /api/orders/next: the most urgent order of my district, claimed to me; null when none waits. `after` is the
   * order just left, which is not offered again at once.
   */
  nextOrder: <R extends RaRecord = RaRecord>(after?: number) => Promise<{ data: R | null }>
  /** GET /api/search?q=: what matches in every register, grouped. */
  search: (params: { q: string; signal?: AbortSignal }) => Promise<{ data: SearchGroup[] }>
  /** GET /api/counts: how many things wait in each place of the menu. */
  counts: (params: { signal?: AbortSignal }) => Promise<{ data: Record<string, number> }>
  /** Any other POST of a resource (`/api/<path>`), JSON or FormData. */
  post: <T = unknown>(path: string, body?: unknown) => Promise<{ data: T }>
  /** A POST that changes nothing and answers with JSON or with a PDF: how a draft would come out. */
  tryOut: <T = unknown>(path: string, body: unknown) => Promise<{ data: T; file: Blob | null }>
  /** A GET (a POST where there is a body) that answers with a file, under the name that the server gives it. */
  download: (path: string, body?: unknown) => Promise<{ file: Blob; name: string }>
  /** Any other PUT of a resource (`/api/<path>`), with the `version` that was read. */
  put: <T = unknown>(path: string, body: unknown) => Promise<{ data: T }>
  /** Any other GET of a resource (`/api/<path>`). */
  get: <T = unknown>(path: string, params?: { signal?: AbortSignal }) => Promise<{ data: T }>
}

const api = '/api'

type SimpleRestReply = { status: number; headers: Headers; body: string; json: unknown }

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const

/** ra-data-simple-rest speaks through this; its JSON text is handed on as it is. */
const httpClient = async (url: string, options: fetchUtils.Options = {}): Promise<SimpleRestReply> => {
  const method = methods.find((known) => known === (options.method ?? 'GET'))
  const body = typeof options.body === 'string' ? JSON.parse(options.body) : options.body
  const signal = options.signal ?? undefined
  const reply = await (method === 'GET' ? patientGet(url, { signal }) : sessionCall(url, { method, body, signal }))
  return { ...reply, body: '' }
}

const pick = (record: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter((field) => field in record).map((field) => [field, record[field]]))

const changed = (data: Record<string, unknown>, previous: Record<string, unknown>): string[] =>
  Object.keys(data).filter((field) => JSON.stringify(data[field]) !== JSON.stringify(previous[field]))

const path = (resource: string, id: Identifier): string => `${api}/${resource}/${encodeURIComponent(id)}`

const fileNameOf = (headers: Headers): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(headers.get('Content-Disposition') ?? '')?.[1] ?? 'file')

/**
 * The console's data provider over ra-data-simple-rest. A PUT carries the resource's writable fields (or, where it
 * names none, the changed ones) and the `version` it was read with.
 */
export const createDataProvider = (resources: readonly ConsoleResource[]): OfficeDataProvider => {
  const rest = simpleRestProvider(api, httpClient)
  const writable = new Map(resources.map((resource) => [resource.name, resource.writable]))
  const post = async <T>(url: string, body: unknown = {}): Promise<{ data: T }> => {
    const { json } = await sessionCall(url, { method: 'POST', body })
    return { data: json as T }
  }
  return {
    ...rest,
    supportAbortSignal: true,
    update: (resource, params) => {
      const fields = writable.get(resource) ?? changed(params.data, params.previousData ?? {})
      const version = params.previousData?.version ?? params.data.version
      return rest.update(resource, { ...params, data: { ...pick(params.data, fields), version } })
    },
    advance: (resource, id, { event, input = {}, version }) =>
      post(`${path(resource, id)}/events`, { event, input, version }),
    claim: (id) => post(`${path('orders', id)}/claim`),
    nextOrder: async <R extends RaRecord>(after?: number) => {
      try {
        const { json } = await sessionCall(`${api}/orders/next`, { method: 'POST', body: after ? { after } : {} })
        return { data: json as R | null }
      } catch (error) {
        if (isProblem(error) && error.status === 404) return { data: null }
        throw error
      }
    },
    search: async ({ q, signal }) => {
      const { json } = await sessionCall(`${api}/search?q=${encodeURIComponent(q)}`, { signal })
      return { data: (json as { groups: SearchGroup[] }).groups }
    },
    counts: async ({ signal }) => {
      const { json } = await sessionCall(`${api}/counts`, { signal })
      return { data: json as Record<string, number> }
    },
    post: (resourcePath, body) => post(`${api}/${resourcePath}`, body),
    tryOut: async <T>(resourcePath: string, body: unknown) => {
      const { json, file } = await sessionCall(`${api}/${resourcePath}`, { method: 'POST', body })
      return { data: json as T, file }
    },
    download: async (resourcePath, body) => {
      const method = body === undefined ? 'GET' : 'POST'
      const { file, headers } = await sessionCall(`${api}/${resourcePath}`, { method, body })
      if (!file) throw new TypeError(`${resourcePath} answered without a file`)
      return { file, name: fileNameOf(headers) }
    },
    put: async <T>(resourcePath: string, body: unknown) => {
      const { json } = await sessionCall(`${api}/${resourcePath}`, { method: 'PUT', body })
      return { data: json as T }
    },
    get: async <T>(resourcePath: string, { signal }: { signal?: AbortSignal } = {}) => {
      const { json } = await patientGet(`${api}/${resourcePath}`, { signal })
      return { data: json as T }
    },
  }
}
