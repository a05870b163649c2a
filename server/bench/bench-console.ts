import { type ChildProcess, fork } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from '../../admin/e2e/launch-chromium.ts'
import { demoPassword } from '../../seeds/demo/staff.ts'
import { median, spread } from './median.ts'
import { serveReferences } from './reference-consoles.ts'
import { scaleFolder } from './scale-office.ts'

const rounds = 7
const project = join(import.meta.dirname, '../..')

/** A visit in a fresh browser profile: when the first words were painted, and how many packed bytes of script came. */
interface Visit {
  paint: number
  scriptKilobytes: number
}

const visit = async (browser: Browser, url: string, until: (page: Page) => Promise<unknown>): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  const scripts = new Set<string>()
  let bytes = 0
  wire.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  // The packed bodies alone: headers are the server's, not the build's.
  wire.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(url)
  await until(page)
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
  await context.close()
  return { paint, scriptKilobytes: bytes / 1024 }
}

const startProduct = (): Promise<{ child: ChildProcess; port: number }> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'serve-product.ts'), { execArgv: ['--import', 'tsx'] })
    child.once('error', reject)
    child.once('message', (port) => resolve({ child, port: Number(port) }))
  })

const signInAndSeeQueue = async (page: Page): Promise<void> => {
  await page.getByLabel(/логін|користувач/i).fill('clerk.zhytomyr')
  await page.getByLabel(/^пароль/i).fill(demoPassword)
  await page.getByRole('button', { name: /увійти/i }).click()
  await page.getByRole('table').getByRole('row').nth(5).waitFor()
  await page.waitForLoadState('networkidle')
}

const urlOf = (address: AddressInfo | string | null): string => {
  if (!address || typeof address === 'string') throw new Error('a reference does not listen')
  return `http://127.0.0.1:${address.port}/`
}

/**
 * First paint of the sign-in page against a React-only page, and the packed script of the whole way to the first list
 * against a minimal react-admin build, in a real Chromium, visits interleaved.
 */
export const benchConsole = async (print: (line: string) => void): Promise<void> => {
  await build({ root: join(project, 'admin'), logLevel: 'silent' })
  const references = await serveReferences(scaleFolder)
  const product = await startProduct()
  const browser = await launchChromium()
  const productUrl = `http://127.0.0.1:${product.port}/`
  const [ours, theirs]: [Visit[], Visit[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    const one = await visit(browser, productUrl, (page) => page.getByRole('button', { name: /увійти/i }).waitFor())
    const other = await visit(browser, urlOf(references.react.address()), (page) => page.getByRole('button').waitFor())
    if (round === 0) continue
    ours.push(one)
    theirs.push(other)
  }
  const whole = await visit(browser, productUrl, signInAndSeeQueue)
  const minimal = await visit(browser, urlOf(references.admin.address()), async (page) => {
    await page.getByText('order 7').waitFor()
  })
  await browser.close()
  product.child.kill()
  references.react.close()
  references.admin.close()
  const paints = (visits: Visit[]) => visits.map((each) => each.paint)
  const ratio = median(paints(ours)) / median(paints(theirs))
  print(`sign-in page, first paint: ${spread(paints(ours), 0)} ms, React-only ${spread(paints(theirs), 0)} ms`)
  print(`  times the React-only page: ${ratio.toFixed(2)}  (goal <= 1.3)`)
  print(
    `whole way to the first list: ${whole.scriptKilobytes.toFixed(0)} kB of packed script, minimal react-admin ${minimal.scriptKilobytes.toFixed(0)} kB`,
  )
  print(`  times the minimal build: ${(whole.scriptKilobytes / minimal.scriptKilobytes).toFixed(2)}  (goal <= 1.15)`)
}
