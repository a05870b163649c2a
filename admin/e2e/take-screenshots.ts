import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { demoStatementPlace } from '../../seeds/demo/put-statement.ts'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { listen, stopListening } from '../../server/http/listen.ts'
import { openLog } from '../../server/open-log.ts'
import { closeOffice, openOffice } from '../../server/open-office.ts'
import { systemClock } from '../../server/time/clock.ts'
import { launchChromium } from './launch-chromium.ts'
import { setup as buildConsole } from './set-up-journeys.ts'
import { signIn } from './sign-in.ts'

// Makes the pictures of the README anew, from the demo as a first start shows it: `npm run screenshots`.

const pictures = join(import.meta.dirname, '../screenshots')
const desk = { width: 1440, height: 900 }
const telephone = { width: 390, height: 844 }

// The server decodes nothing but what consumers may send.
sharp.unblock({ operation: ['VipsForeignLoadPng'] })

const dataDir = await mkdtemp(join(tmpdir(), 'oblik-screenshots-'))
await buildConsole()
const office = await openOffice(readConfig({ DATA_DIR: dataDir }), systemClock, openLog('warn'))
const server = await listen(createApp(office), 0)
const browser = await launchChromium()
const { port } = server.address() as AddressInfo

const windowOf = async (username: string, viewport: { width: number; height: number }): Promise<Page> => {
  const scale = viewport === telephone ? { deviceScaleFactor: 2, isMobile: true, hasTouch: true } : {}
  const page = await browser.newPage({
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    reducedMotion: 'reduce',
    viewport,
    ...scale,
  })
  await signIn(page, username)
  return page
}

/** Keeps what a window shows, once all of it has come, in a palette: pictures travel with every clone. */
const take = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.mouse.move(0, 0)
  const png = await page.screenshot({ animations: 'disabled' })
  await sharp(png)
    .png({ palette: true, effort: 10 })
    .toFile(join(pictures, `${name}.png`))
}

await mkdir(pictures, { recursive: true })
const clerk = await windowOf('clerk.zhytomyr', desk)
await clerk.getByRole('row').nth(5).waitFor()
await take(clerk, 'queue')
await clerk
  .getByRole('row')
  .filter({ hasText: 'Позачергова технічна перевірка' })
  .filter({ hasText: 'Відправлена' })
  .first()
  .click()
await clerk.getByRole('heading', { name: 'Що просить' }).waitFor()
await clerk.getByRole('region', { name: 'Файли' }).getByRole('img').waitFor()
await take(clerk, 'order')
const dispatcher = await windowOf('dispatcher.zhytomyr', desk)
await dispatcher.getByRole('link', { name: /^Виїзди/ }).click()
await dispatcher.getByRole('heading', { name: /^До планування/ }).waitFor()
await take(dispatcher, 'plan')
const onTheWay = await windowOf('clerk.zhytomyr', telephone)
await onTheWay.goto(clerk.url())
await onTheWay.getByRole('heading', { name: 'Що просить' }).waitFor()
await take(onTheWay, 'phone')

await clerk.goto('/#/statements/create')
await clerk.getByText('Перетягніть сюди файл виписки').waitFor()
await clerk.locator('input[type=file]').setInputFiles(demoStatementPlace(dataDir))
await clerk.getByText(/^Залишки сходяться:/).waitFor()
await take(clerk, 'statement')
await clerk.keyboard.press('e')
await clerk.waitForURL(/statements\/\d+/)
await clerk.goto('/#/statement-lines')
await clerk.getByRole('row').filter({ hasText: 'За рахунками' }).click()
await clerk.getByRole('region', { name: 'Рівняння виписок' }).waitFor()
await take(clerk, 'matching')

await clerk.goto('/#/photo-desk')
await clerk.getByRole('region', { name: 'Файли' }).getByRole('img').waitFor()
await clerk.getByRole('img', { name: /^Обсяг за два роки/ }).waitFor()
await take(clerk, 'photo-desk')

await clerk.goto('/#/accounts')
await clerk.getByRole('row').nth(1).click()
await clerk.getByRole('img', { name: /^Обсяг за місяцями/ }).waitFor()
await take(clerk, 'consumption')
const manager = await windowOf('manager', desk)
await manager.getByRole('link', { name: 'Показники: підсумки' }).click()
await manager.getByRole('img', { name: /^Стовпчики/ }).waitFor()
await take(manager, 'numbers')

await browser.close()
await stopListening(server)
await closeOffice(office)
await rm(dataDir, { recursive: true, force: true })
