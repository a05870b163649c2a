import type { Response } from 'express'
import type { ListReply, Reply } from './route.ts'

const contentRange = ({ resource, rows, offset, total }: ListReply): string =>
  rows.length === 0 ? `${resource} */${total}` : `${resource} ${offset}-${offset + rows.length - 1}/${total}`

/** Sends a handler's reply: JSON, a list with Content-Range, or a file that is always saved, never run in place. */
export const sendReply = (response: Response, reply: Reply): void => {
  response.set('Cache-Control', 'no-store')
  if ('list' in reply) {
    response.set('Content-Range', contentRange(reply.list)).json(reply.list.rows)
  } else if ('file' in reply) {
    const { bytes, mediaType, name } = reply.file
    response
      .type(mediaType)
      .set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .set('X-Content-Type-Options', 'nosniff')
      .send(bytes)
  } else if ('body' in reply) {
    response.status(reply.status ?? 200)
    if (reply.headers) response.set(reply.headers)
    response.json(reply.body)
  } else {
    response.status(reply.status).end()
  }
}
