import type { Response } from 'express'
import type { MediaReply } from './route.ts'

/** Until then a browser shows what it has fetched ahead without asking. */
const keptSeconds = 600

/** The one range asked for; several at once, or one that an older copy was asked for, get the whole. */
const rangeOf = (
  response: Response,
  size: number,
  tag: string,
): { start: number; end: number } | 'none' | 'outside' => {
  const { req } = response
  const ifRange = req.get('if-range')
  if (ifRange !== undefined && ifRange !== tag) return 'none'
  // The last bytes of a film shorter than so many are all of it (RFC 9110 §14.1.2); the parser refuses them.
  const last = /^bytes=\s*-(\d+)$/.exec(req.get('range') ?? '')?.[1]
  if (last !== undefined && size > 0 && Number(last) > size) return { start: 0, end: size - 1 }
  const asked = req.range(size, { combine: true })
  if (asked === undefined || asked === -2) return 'none'
  if (asked === -1) return 'outside'
  const [range] = asked
  return range && asked.length === 1 && asked.type === 'bytes' ? range : 'none'
}

/**
 * Sends a picture or film that a page shows: in byte ranges where asked (206, 416), kept by the caller's own browser for
 * ten minutes and by its tag after that (304), unless another session asks. Opened by itself it is saved, and it may run
 * and load nothing.
 */
export const sendMedia = async (
  response: Response,
  { mediaType, name, size, tag, open }: MediaReply,
): Promise<void> => {
  const quoted = `"${tag}"`
  response.set({ ETag: quoted, 'Cache-Control': `private, max-age=${keptSeconds}`, Vary: 'Cookie' })
  if (response.req.fresh) {
    response.status(304).end()
    return
  }
  const range = rangeOf(response, size, quoted)
  if (range === 'outside') {
    response
      .status(416)
      .set({ 'Content-Range': `bytes */${size}`, 'Cache-Control': 'no-store' })
      .end()
    return
  }
  response.set('Cache-Control', 'no-store').removeHeader('ETag')
  const bytes = await open()
  response.type(mediaType).set({
    'Accept-Ranges': 'bytes',
    'Cache-Control': `private, max-age=${keptSeconds}`,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    ETag: quoted,
  })
  if (range === 'none') {
    response.send(bytes)
    return
  }
  response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${size}`)
  response.send(bytes.subarray(range.start, range.end + 1))
}
