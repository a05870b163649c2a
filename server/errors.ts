/** The kinds of refusal the office knows, with the HTTP status each becomes at the edge. */
const statusOf = {
  invalid: 422,
  signedOut: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooMany: 429,
  unavailable: 503,
} as const

type RefusalKind = keyof typeof statusOf

/** Messages keyed by field path (`identityDocument.number`); `root` holds what belongs to no field. */
export type FieldErrors = Readonly<Record<string, string>>

/**
 * What domain code throws to say no. `code` is stable and English, `message` is a whole kind Ukrainian sentence.
 * Nothing has been changed when it reaches the caller: the transaction it was thrown in is rolled back.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly errors: FieldErrors
  readonly extra: Readonly<Record<string, unknown>>

  constructor(
    kind: RefusalKind,
    code: string,
    message: string,
    details: { errors?: FieldErrors; extra?: Record<string, unknown> } = {},
  ) {
    super(message)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.errors = details.errors ?? {}
    this.extra = details.extra ?? {}
  }

  get status(): number {
    return statusOf[this.kind]
  }
}

/** 422: the input is wrong; `errors` names each field and the remedy. */
export const invalid = (code: string, message: string, errors: FieldErrors = {}): Refusal =>
  new Refusal('invalid', code, message, { errors })

/** 401: nobody is signed in here (or no longer); `code` tells why. */
export const signedOut = (code = 'signed_out', message = 'Увійдіть, щоб продовжити.'): Refusal =>
  new Refusal('signedOut', code, message)

/** 403: the person may see the thing but not do this with it. */
export const forbidden = (message = 'Вашої ролі для цієї дії недостатньо. Зверніться до керівника.'): Refusal =>
  new Refusal('forbidden', 'forbidden', message)

/** 404: there is no such thing, or it lies outside the person's scope (the two must look alike). */
export const notFound = (what = 'Запис'): Refusal =>
  new Refusal('notFound', 'not_found', `${what} не знайдено. Перевірте номер або район.`)

/** 409: somebody else was first, or the thing is in a state where this makes no sense; `extra` says who and what. */
export const conflict = (code: string, message: string, extra: Record<string, unknown> = {}): Refusal =>
  new Refusal('conflict', code, message, { extra })

/** 429: too many attempts from one place; waiting helps. */
export const tooMany = (code: string, message: string): Refusal => new Refusal('tooMany', code, message)

/** 503: something outside the office does not answer; the call may be repeated. */
export const unavailable = (code: string, message: string): Refusal => new Refusal('unavailable', code, message)

/** Whether a thread ended because its work did not fit into the memory it may have: then the file is to blame. */
export const ranOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
