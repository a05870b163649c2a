/** The RFC 9457 document the server answers with when it refuses (architecture §3). */
export interface Problem {
  code?: string
  title?: string
  detail?: string
  errors?: Record<string, unknown>
  [extra: string]: unknown
}

/**
 * An answer that is no success, or no answer at all (`status` 0). The message is the server's own sentence, or a
 * translation key where there is none. react-admin finds `status` and `body.errors` where it looks for them; errors are
 * always there, since it takes a refused write without them for a saved form.
 */
export class HttpProblem extends Error {
  readonly status: number
  readonly body: Problem

  constructor(status: number, body: Problem, fallback: string) {
    super(body.detail ?? body.title ?? fallback)
    this.name = 'HttpProblem'
    this.status = status
    this.body = { errors: { root: { serverError: this.message } }, ...body }
  }
}

/** The connection or the server is gone: nothing is known about what became of a write. */
export const connectionLost = (): HttpProblem =>
  new HttpProblem(0, { code: 'connection_lost' }, 'console.connection.failed')

export const isConnectionLost = (error: unknown): boolean => error instanceof HttpProblem && error.status === 0

export const isProblem = (error: unknown): error is HttpProblem => error instanceof HttpProblem

/** The server's sentence for an error, or the translation key of a general one. */
export const problemText = (error: unknown): string =>
  error instanceof Error && error.message ? error.message : 'ra.notification.http_error'
