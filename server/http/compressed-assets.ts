import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { RequestHandler } from 'express'

const compressible = /^\/assets\/[\w-][\w.-]*\.(?:js|css|svg)$/
const pack = promisify(gzip)

/**
 * Serves the console's scripts and styles gzipped to browsers that take it: a REM in a village downloads a third. Their
 * names carry a hash, so each is packed once, when first asked for, and kept in memory.
 */
export const compressedAssets = (folder: string): RequestHandler => {
  const packed = new Map<string, Promise<Buffer>>()
  const packOnce = (path: string): Promise<Buffer> => {
    const known = packed.get(path)
    if (known) return known
    const fresh = readFile(join(folder, path)).then((bytes) => pack(bytes, { level: constants.Z_BEST_COMPRESSION }))
    packed.set(path, fresh)
    fresh.catch(() => packed.delete(path))
    return fresh
  }
  return async (request, response, next) => {
    if (!compressible.test(request.path) || request.method !== 'GET') return next()
    response.vary('Accept-Encoding')
    if (request.get('range') !== undefined || !request.acceptsEncodings('gzip')) return next()
    const bytes = await packOnce(request.path).catch(() => null)
    if (!bytes) return next()
    response
      .type(extname(request.path))
      .set({ 'Content-Encoding': 'gzip', 'Cache-Control': 'public, max-age=31536000, immutable' })
      .send(bytes)
  }
}
