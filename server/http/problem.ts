import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { type FieldErrors, invalid, notFound, Refusal } from '../errors.ts'

const multerCodes: Record<string, string> = {
  LIMIT_FILE_COUNT: 'Забагато файлів за один раз.',
  LIMIT_UNEXPECTED_FILE: 'Файл надіслано під невідомою назвою поля: назвіть поле «files».',
}

const hasType = (error: unknown): error is { type: string; status?: number } =>
  typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string'

/** A body that was cut off, or came in an unknown charset or packing, or cannot be unpacked: body-parser's 400 and 415. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && 'expose' in error && 'status' in error && (error.status === 400 || error.status === 415)

const edgeRefusal = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error
  if (error instanceof Error && error.name === 'MulterError' && 'code' in error) {
    if (error.code === 'LIMIT_FIELD_VALUE') return invalid('too_large', 'Поля форми завеликі: скоротіть їх.')
    const message = multerCodes[String(error.code)] ?? 'Надіслані файли прочитати не вдалося: надішліть ще раз.'
    return invalid('bad_upload', message, { files: message })
  }
  if (hasType(error) && error.type.startsWith('entity.')) {
    return error.type === 'entity.too.large'
      ? invalid('too_large', 'Запит завеликий.')
      : invalid('bad_json', 'Тіло запиту не є правильним JSON.')
  }
  if (isUnreadable(error)) return invalid('unreadable_body', 'Тіло запиту стиснуто або закодовано неправильно.')
  if (error instanceof URIError) return invalid('bad_address', 'Адресу запиту закодовано неправильно.')
  if (
    error instanceof Error &&
    /Unexpected end of form|Malformed part header|Multipart: Boundary|Request aborted/.test(error.message)
  ) {
    return invalid('bad_multipart', 'Форму обірвано або пошкоджено: надішліть її ще раз.')
  }
  return null
}

const formErrors = (errors: FieldErrors, message: string): Record<string, unknown> => ({
  ...errors,
  root: { serverError: errors.root ?? message },
})

/** What a refusal says: the body of an RFC 9457 answer, known to the log as `id`. */
interface Said {
  status: number
  code: string
  detail: string
  id: string
  errors?: FieldErrors
  extra?: Readonly<Record<string, unknown>>
}

/** The text of a problem document, its sentence also where react-admin's forms look for it. */
export const problemText = ({ status, code, detail, id, errors = {}, extra }: Said): string =>
  JSON.stringify({
    ...extra,
    type: `https://oblik.example/problems/${code}`,
    title: detail,
    status,
    code,
    detail,
    instance: id,
    errors: formErrors(errors, detail),
  })

/** Turns whatever was thrown into RFC 9457 problem+json; the unexpected becomes a 500 with an id and no detail. */
export const problemJson =
  (log: Logger): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const refusal = edgeRefusal(error)
    const id = String(response.getHeader('X-Request-Id') ?? randomUUID())
    if (!refusal) log.error({ err: error, id }, 'unexpected error')
    const code = refusal?.code ?? 'unexpected'
    const detail =
      refusal?.message ??
      `Сталася неочікувана помилка. Повторіть дію; якщо не допоможе, назвіть адміністратору код ${id}.`
    const status = refusal?.status ?? 500
    response
      .status(status)
      .type('application/problem+json')
      .set('Cache-Control', 'no-store')
      .send(problemText({ status, code, detail, id, errors: refusal?.errors ?? {}, extra: refusal?.extra ?? {} }))
  }

/** The end of the API's route table: what nobody answered is not there. */
export const nothingHere: RequestHandler = (_request, _response, next) => next(notFound('Адресу'))
