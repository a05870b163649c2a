import type { Request, RequestHandler } from 'express'
import multer from 'multer'
import { invalid } from '../errors.ts'
import { createUploadRoom } from './upload-room.ts'

/** All uploads of the process together: the largest form (ten scans of 30 MB) and as much again beside it. */
const room = createUploadRoom(640 * 1024 * 1024, 30_000)

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'LIMIT_FILE_SIZE'

const tooLarge = (largest: number, name: string) => {
  const message = `Файл «${name}» завеликий: не більше ${Math.floor(largest / 1024 / 1024)} МБ кожен.`
  return invalid('file_too_big', message, { files: message })
}

/**
 * Reads multipart fields and files (field `files`) into memory. Names arrive as UTF-8; control signs and path parts
 * are dropped, since the name is kept as text only. A form is read once there is room for it. Refuses `empty_file`,
 * `file_too_big` (both naming the file) and `uploads_busy`.
 */
export const readUpload = (limits: { largest: number; most: number }): RequestHandler => {
  /** What is being read of each form: multer does not say which file was too large. */
  const reading = new WeakMap<Request, string>()
  const take = multer({
    storage: multer.memoryStorage(),
    fileFilter: (request, { originalname }, next) => {
      reading.set(request, safeName(originalname))
      next(null, true)
    },
    defParamCharset: 'utf8',
    limits: {
      fileSize: limits.largest,
      files: limits.most,
      fields: 20,
      fieldSize: 256 * 1024,
      parts: limits.most + 20,
    },
  }).array('files', limits.most)
  return async (request, response, next) => {
    if (!request.is('multipart/form-data')) throw invalid('not_multipart', 'Надішліть форму як multipart/form-data.')
    const leave = await room.enter(Number(request.get('content-length') ?? limits.largest * limits.most))
    if (response.closed) return leave()
    response.once('close', leave)
    take(request, response, (error: unknown) => {
      if (error) return next(isTooLarge(error) ? tooLarge(limits.largest, reading.get(request) ?? '') : error)
      const empty = uploadedFiles(request.files).find((file) => file.bytes.length === 0)
      if (empty) {
        return next(
          invalid('empty_file', `Файл «${empty.name}» порожній.`, {
            files: `Файл «${empty.name}» порожній: надішліть його ще раз.`,
          }),
        )
      }
      next()
    })
  }
}

/** The files multer took, in our own shape. */
export const uploadedFiles = (
  files: Express.Multer.File[] | Record<string, Express.Multer.File[]> | undefined,
): { field: string; name: string; bytes: Buffer }[] =>
  (Array.isArray(files) ? files : []).map((file) => ({
    field: file.fieldname,
    name: safeName(file.originalname),
    bytes: file.buffer,
  }))

const longestName = 120

/** A name fit to be shown: no folders, no control or direction signs, not endless, its ending kept. */
const safeName = (name: string): string => {
  const bare = (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim()
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(bare)?.[0] ?? ''
  // By whole signs: half of one cannot be told in the header that names the file when it is opened.
  const stem = [...bare.slice(0, bare.length - ending.length)].slice(0, longestName).join('')
  return stem + ending === '' ? 'файл' : stem + ending
}
