import { connectionFailed, connectionRestored } from './connection.ts'
import { connectionLost, HttpProblem, type Problem } from './http-problem.ts'
import { idempotencyKey } from './idempotency-key.ts'

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON; a FormData goes as it is. */
  body?: unknown
  headers?: Headers
  signal?: AbortSignal
}

export interface Reply {
  status: number
  headers: Headers
  json: unknown
  /** The bytes, where the answer is a file to be shown or saved. */
  file: Blob | null
}

const deadGateway = [502, 503, 504]

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

const parse = (text: string): unknown => {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

const isProblemDocument = (value: unknown): value is Problem => typeof value === 'object' && value !== null

const fileTypes = /^(application\/(pdf|zip|vnd\.openxmlformats)|text\/csv)/

const isFile = ({ headers }: Response): boolean => fileTypes.test(headers.get('Content-Type') ?? '')

const send = async (
  path: string,
  init: RequestInit,
): Promise<{ response: Response; text: string; file: Blob | null }> => {
  try {
    const response = await fetch(path, init)
    if (isFile(response)) return { response, text: '', file: await response.blob() }
    return { response, text: await response.text(), file: null }
  } catch (error) {
    if (isAbort(error)) throw error
    connectionFailed()
    throw connectionLost()
  }
}

/**
 * One call to the server, with the console's cookie and the header that proves it is no foreign page's form. A POST
 * carries an Idempotency-Key. Throws HttpProblem: the server's refusal, or status 0 when nobody answered.
 */
export const call = async (path: string, { method = 'GET', body, headers, signal }: Call = {}): Promise<Reply> => {
  const sent = new Headers(headers)
  sent.set('Accept', 'application/json')
  sent.set('X-Oblik', '1')
  const payload = body === undefined || body instanceof FormData ? (body ?? null) : JSON.stringify(body)
  if (typeof payload === 'string') sent.set('Content-Type', 'application/json')
  const once = method === 'POST' ? idempotencyKey(method, path, payload) : undefined
  if (once) sent.set('Idempotency-Key', once.key)

  const { response, text, file } = await send(path, {
    method,
    headers: sent,
    body: payload,
    signal,
    credentials: 'same-origin',
  })
  const json = parse(text)
  if (deadGateway.includes(response.status) && json === null) {
    connectionFailed()
    throw connectionLost()
  }
  connectionRestored()
  once?.settle()
  if (response.ok) return { status: response.status, headers: response.headers, json, file }
  throw new HttpProblem(response.status, isProblemDocument(json) ? json : {}, 'ra.notification.http_error')
}
