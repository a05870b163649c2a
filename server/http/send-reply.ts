import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { FlowReply, ListReply, Reply } from './route.ts'
import { sendMedia } from './send-media.ts'

const contentRange = ({ resource, rows, offset, total }: ListReply): string =>
  rows.length === 0 ? `${resource} */${total}` : `${resource} ${offset}-${offset + rows.length - 1}/${total}`

const saved = (response: Response, mediaType: string, name: string): Response =>
  response
    .type(mediaType)
    .set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .set('X-Content-Type-Options', 'nosniff')

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'

/** No faster than the caller takes it; one who goes away meanwhile is no fault. */
const sendFlow = async (response: Response, { chunks, size, mediaType, name }: FlowReply): Promise<void> => {
  saved(response, mediaType, name).set('Content-Length', String(size))
  try {
    await pipeline(Readable.from(chunks), response)
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** Sends a handler's reply: JSON, a list with Content-Range, or a file that is always saved, never run in place. */
export const sendReply = async (response: Response, reply: Reply): Promise<void> => {
  response.set('Cache-Control', 'no-store')
  if ('list' in reply) {
    response.set('Content-Range', contentRange(reply.list)).json(reply.list.rows)
  } else if ('file' in reply) {
    saved(response, reply.file.mediaType, reply.file.name).send(reply.file.bytes)
  } else if ('media' in reply) {
    await sendMedia(response, reply.media)
  } else if ('flow' in reply) {
    await sendFlow(response, reply.flow)
  } else if ('body' in reply) {
    response.status(reply.status ?? 200)
    if (reply.headers) response.set(reply.headers)
    response.json(reply.body)
  } else {
    response.status(reply.status).end()
  }
}
