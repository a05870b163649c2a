import { join, sep } from 'node:path'
import express, { Router } from 'express'
import { compressedAssets } from './compressed-assets.ts'

const hashedFiles = `${sep}assets${sep}`

/**
 * Serves the built console: files under `assets/` carry a hash in their names and are kept for a year, everything else
 * is asked for anew each time. A page address that is no file opens the console, which knows its own pages.
 */
export const consoleFiles = (folder: string): Router => {
  const router = Router()
  router.use(compressedAssets(folder))
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        response.setHeader(
          'Cache-Control',
          path.includes(hashedFiles) ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    }),
  )
  router.get(/^\/(?!assets\/)[^.]*$/, (_request, response, next) => {
    response.sendFile(join(folder, 'index.html'), { headers: { 'Cache-Control': 'no-cache' } }, (error) => {
      if (error && !response.headersSent) next()
    })
  })
  return router
}
