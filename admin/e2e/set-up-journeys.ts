import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const top = join(import.meta.dirname, '../..')
const built = join(top, 'dist/admin/index.html')

// What a build is made of: the console, what it shares with the server, and the libraries.
const sources = ['admin', 'server', 'package-lock.json']
const isSource = (path: string): boolean => /\.(tsx?|html|css|json)$/.test(path) && !/\.test\.tsx?$|\be2e\b/.test(path)

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

const newestSource = (): number => {
  const files = sources.flatMap((name) => {
    const path = join(top, name)
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((each) => join(path, each))
  })
  return Math.max(...files.filter(isSource).map(changedAt))
}

/** Once a run: builds the console that the journeys walk through, where there is none or it is older than its sources. */
export const setup = async (): Promise<void> => {
  if (changedAt(built) > newestSource()) return
  // In a process of its own: in a test's environment React would be built for development.
  const vite = join(top, 'node_modules/vite/bin/vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [vite, 'build', 'admin', '--logLevel', 'warn'], { cwd: top, env })
}
