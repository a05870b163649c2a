import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from '../../admin/e2e/launch-chromium.ts'
import { signIn } from '../../admin/e2e/sign-in.ts'
import { closeOffice } from '../open-office.ts'
import { openBareViewer } from './bare-viewer.ts'
import { median } from './median.ts'
import { putDoubtfulReadings } from './scale-desk.ts'
import { openScaleOffice } from './scale-office.ts'

const decisions = 64
/** What a quick operator takes to look at a photo, milliseconds. */
const look = 600
const project = join(import.meta.dirname, '../..')

/** Marks every picture so that the browser tells when it was painted, and how long that was after the last key press. */
const watchPaints = `
  let pressed = 0
  new MutationObserver(() => {
    for (const image of document.querySelectorAll('main section img:not([elementtiming])'))
      image.setAttribute('elementtiming', 'photo')
  }).observe(document, { childList: true, subtree: true })
  new PerformanceObserver((list) => {
    for (const { renderTime } of list.getEntries()) if (renderTime > pressed) photoPainted(renderTime - pressed)
  }).observe({ type: 'element' })
  addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp }, { capture: true })
`

/** Gives a function whose promise resolves with the time from the last key press to the photo painted after it. */
const paintsOf = async (page: Page): Promise<() => Promise<number>> => {
  const waiting: ((ms: number) => void)[] = []
  await page.exposeFunction('photoPainted', (ms: number) => {
    for (const told of waiting.splice(0)) told(ms)
  })
  return () =>
    new Promise((resolve, reject) => {
      waiting.push(resolve)
      setTimeout(() => reject(new Error('no photo was painted')), 30_000).unref()
    })
}

/** The decisions in turn, as keys; the time runs from the last one. */
const deeds: readonly (readonly [name: string, ...keys: string[]])[] = [
  ['accept', 'a'],
  ['accept', 'a'],
  ['correct', 'c', '3', '2', '1', '0', '8', 'Enter'],
  ['accept', 'a'],
  ['reject', 'x', '2'],
  ['accept', 'a'],
  ['ask for a photo', 'f'],
  ['skip', 's'],
]

const startProduct = (): Promise<{ child: ChildProcess; url: string }> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'serve-product.ts'), { execArgv: ['--import', 'tsx'] })
    child.once('error', reject)
    child.once('message', (port) => resolve({ child, url: `http://127.0.0.1:${port}` }))
  })

const percentile = (figures: readonly number[], share: number): number =>
  figures.toSorted((one, other) => one - other)[Math.ceil(figures.length * share) - 1] ?? Number.NaN

/**
 * The photo desk in a real Chromium on 60 000 accounts: from the key press that decides to the next reading's photo on the
 * screen, over all kinds of decisions at a quick operator's pace.
 */
export const benchPhotoDesk = async (print: (line: string) => void): Promise<void> => {
  const office = await openScaleOffice()
  await putDoubtfulReadings(office, decisions + 8)
  await closeOffice(office)
  if (!existsSync(join(project, 'dist/admin/index.html')))
    await build({ root: join(project, 'admin'), logLevel: 'silent' })
  const { child, url } = await startProduct()
  const browser = await launchChromium()
  const context = await browser.newContext({ baseURL: url, locale: 'uk-UA', viewport: { width: 1440, height: 900 } })
  await context.addInitScript(watchPaints)
  const bare = await context.newPage()
  const barePaint = await paintsOf(bare)
  const page = await context.newPage()
  const nextPaint = await paintsOf(page)
  await signIn(page, 'clerk.zhytomyr')
  await openBareViewer(bare)
  await page.bringToFront()
  await Promise.all([nextPaint(), page.goto('/#/photo-desk')])
  const [taken, floor]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < decisions; turn += 1) {
    await page.waitForTimeout(look)
    const [, ...keys] = deeds[turn % deeds.length] ?? ['accept', 'a']
    const [last = 'a', ...before] = keys.toReversed()
    for (const key of before.toReversed()) await page.keyboard.press(key)
    const [painted] = await Promise.all([nextPaint(), page.keyboard.press(last)])
    taken.push(painted)
    await bare.bringToFront()
    await bare.waitForTimeout(look)
    const [least] = await Promise.all([barePaint(), bare.keyboard.press('a')])
    floor.push(least)
    await page.bringToFront()
  }
  await browser.close()
  child.kill()
  const told = (figures: readonly number[]): string =>
    [median(figures), percentile(figures, 0.95), Math.max(...figures)].map((ms) => ms.toFixed(0)).join(', ')
  print(
    `photo desk, ${decisions} decisions: key press to the next photo painted, ms, median, 95th percentile, longest:`,
  )
  print(`  ${told(taken)}  (goal: 95th percentile <= 100 ms)`)
  print(`  a page of one picture and nothing else, in between: ${told(floor)}`)
}
