import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import {
  advanceReading,
  type Home,
  plainHomes,
  sendDoubtful,
  sendPhoto,
  sendReading,
  showReading,
} from './send-readings.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

let house: OpenOffice
let clerk: Page
let colleague: Page
let homes: Home[]
let ids: number[]

const withPhotos = 8

beforeAll(async () => {
  house = await openOffice()
  ;[clerk, colleague] = await Promise.all([house.window(), house.window()])
  await Promise.all([signIn(clerk, 'clerk.zhytomyr'), signIn(colleague, 'clerk2.zhytomyr')])
  homes = await plainHomes(house, withPhotos + 2)
  const photographed = await sendDoubtful(house, clerk, homes.slice(0, withPhotos), 1)
  const [first = 0] = photographed
  await sendPhoto(house, first, 'друге.jpg')
  ids = [...photographed, ...(await sendDoubtful(house, clerk, homes.slice(withPhotos), 0))]
})
afterAll(() => house.close())

const idOf = (at: number): number => ids[at] ?? 0

/** Waits until the reading of this home lies on the desk. */
const untilShown = (page: Page, at: number) =>
  page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: `рахунок ${homes[at]?.account}` })
    .waitFor()

/** What the database makes of a reading once the decision has arrived. */
const untilDecided = (at: number, state: string) =>
  expect.poll(async () => (await showReading(clerk, idOf(at))).state).toBe(state)

/** Notes every photo that comes into the page and every one that goes, from now on. */
const watchPhotos = () =>
  clerk.evaluate(`(() => {
    const noted = (window.photosNoted = [])
    const note = (nodes, word) => {
      for (const node of nodes) {
        if (node instanceof Element && (node.matches('img') || node.querySelector('img'))) noted.push(word)
      }
    }
    new MutationObserver((changes) => {
      for (const { addedNodes, removedNodes } of changes) {
        note(removedNodes, 'went')
        note(addedNodes, 'came')
      }
    }).observe(document.body, { childList: true, subtree: true })
  })()`)
const comingsAndGoings = () => clerk.evaluate<string[]>('window.photosNoted')

const photo = () => clerk.getByRole('region', { name: 'Файли' }).getByRole('img')

describe('a month end at the photo desk, by the keyboard alone', () => {
  stepByStep()

  it('begins in the menu, with the oldest doubtful reading beside its photo', async () => {
    await watchPhotos()
    await clerk.getByRole('link', { name: /^Фото-стіл/ }).focus()
    await clerk.keyboard.press('Enter')
    await untilShown(clerk, 0)
    await clerk.getByText('залишилось 10').waitFor()
    await photo().waitFor()
    // it is decoded before it is shown
    expect(await clerk.evaluate(`document.querySelector('main section img').naturalWidth`)).toBeGreaterThan(0)
    await clerk.getByText('Менший за попередній').waitFor()
    await clerk.getByText(/^IMG_.*: Знято на камеру 31\.10\.2026, 19:14 · місце 50\.25/).waitFor()
    expect(await findBarriers(clerk)).toEqual([])
    expect(await comingsAndGoings()).toEqual(['came'])
  })

  it('turns, lights and changes photos, and lists its keys', async () => {
    const style = () => photo().getAttribute('style')
    await clerk.keyboard.press('r')
    await clerk.keyboard.press('b')
    await expect.poll(style).toMatch(/rotate\(90deg\).*brightness/s)
    const lying = await style()
    await clerk.keyboard.press('+')
    await clerk.keyboard.press('Shift+ArrowLeft')
    await expect.poll(style).toMatch(/^transform: translate\(-80px, 0px\)/)
    await clerk.keyboard.press('0')
    await expect.poll(style).toBe(lying)
    await clerk.keyboard.press('ArrowRight')
    await clerk.getByText('2 з 2').waitFor()
    await clerk.getByText('друге.jpg', { exact: true }).waitFor()
    await clerk.keyboard.press('?')
    await clerk.getByRole('dialog').getByText('Просити фото').waitFor()
    await clerk.keyboard.press('Escape')
  })

  it('gives a colleague other readings', async () => {
    await colleague.goto('/#/photo-desk')
    await untilShown(colleague, 4)
    await colleague.keyboard.press('Escape')
    await colleague.getByRole('heading', { name: 'Показники' }).waitFor()
  })

  it('accepts by one key, and the next lies there at once', async () => {
    await clerk.keyboard.press('a')
    await untilShown(clerk, 1)
    await clerk.getByText('залишилось 9').waitFor()
    await photo().waitFor()
    await untilDecided(0, 'accepted')
  })

  it('keeps a half-typed correction through a blackout, and accepts the figure that the photo shows', async () => {
    await clerk.keyboard.press('c')
    await clerk.keyboard.type('3210')
    await expect.poll(() => clerk.evaluate<string>('Object.values(localStorage).join()')).toContain('3210')
    await clerk.reload()
    await untilShown(clerk, 1)
    await clerk.keyboard.press('c')
    const figure = clerk.getByRole('textbox', { name: 'Показ на фото' })
    await expect.poll(() => figure.inputValue()).toBe('3210')
    await figure.press('End')
    await clerk.keyboard.type('8')
    await clerk.keyboard.press('Enter')
    await untilShown(clerk, 2)
    await untilDecided(1, 'accepted')
    expect((await showReading(clerk, idOf(1))).zones).toEqual([32108])
  })

  it('rejects with a ready reason, or in one’s own words', async () => {
    await clerk.keyboard.press('x')
    await clerk.getByRole('group', { name: 'Чому відхиляємо' }).waitFor()
    expect(await findBarriers(clerk)).toEqual([])
    await clerk.keyboard.press('2')
    await untilShown(clerk, 3)
    await clerk.keyboard.press('x')
    await clerk.keyboard.press('9')
    await clerk.getByRole('textbox', { name: 'Причина, яку прочитає споживач' }).waitFor()
    await clerk.keyboard.type('На фото газовий лічильник.')
    await clerk.keyboard.press('Enter')
    await untilShown(clerk, 4)
    await untilDecided(3, 'rejected')
    const reasons = await Promise.all([2, 3].map(async (at) => (await showReading(clerk, idOf(at))).reason))
    expect(reasons).toEqual(['На фото інший лічильник: номер не збігається.', 'На фото газовий лічильник.'])
  })

  it('asks for a photo, skips, and comes back to what was skipped', async () => {
    await clerk.keyboard.press('f')
    await untilShown(clerk, 5)
    await untilDecided(4, 'photo_requested')
    await clerk.keyboard.press('s')
    await untilShown(clerk, 6)
    await clerk.getByText('залишилось 4 · пропущено 1').waitFor()
    await clerk.keyboard.press('z')
    await untilShown(clerk, 5)
    await clerk.getByText(/залишилось 5$/).waitFor()
    await clerk.keyboard.press('s')
    await untilShown(clerk, 6)
  })

  it('a colleague’s decision made meanwhile is told kindly, and what was typed comes back', async () => {
    await clerk.keyboard.press('c')
    await clerk.keyboard.type('32777')
    await advanceReading(colleague, idOf(6), 'accept')
    await clerk.keyboard.press('Enter')
    await untilShown(clerk, 7)
    await clerk.getByText(`Рішення про показ рахунку ${homes[6]?.account} не записано.`, { exact: false }).waitFor()
    await clerk.keyboard.press('a')
    await untilShown(clerk, 6)
    await clerk.getByText(/Ґудзенко Ярослав Євгенович.*Ви вписали 32.777/s).waitFor()
    expect(await clerk.getByRole('textbox', { name: 'Правильний показ' }).inputValue()).toBe('32777')
    expect(await findBarriers(clerk)).toEqual([])
    await clerk.keyboard.press('Escape')
    await clerk.keyboard.press('s')
    await untilDecided(7, 'accepted')
    expect((await showReading(clerk, idOf(6))).zones).toEqual([31006])
  })

  it('decides without a photo, and corrects what was just decided, with a reason', async () => {
    await untilShown(clerk, 8)
    await clerk.getByText('Фото до цього показу немає').waitFor()
    await clerk.keyboard.press('a')
    await untilShown(clerk, 9)
    await untilDecided(8, 'accepted')
    await clerk.getByRole('button', { name: 'Повернутись до попереднього' }).and(clerk.locator(':enabled')).waitFor()
    await clerk.keyboard.press('z')
    await untilShown(clerk, 8)
    await clerk.getByRole('textbox', { name: 'Правильний показ' }).waitFor()
    await clerk.keyboard.type('31800')
    await clerk.keyboard.press('Tab')
    await clerk.keyboard.type('Помилилась клавішею.')
    await clerk.keyboard.press('Enter')
    await untilShown(clerk, 9)
    await expect.poll(async () => (await showReading(clerk, idOf(8))).zones).toEqual([31800])
    expect((await showReading(clerk, idOf(8))).history.at(-1)).toMatchObject({
      event: 'correct',
      comment: 'Помилилась клавішею.',
    })
  })

  it('ends with what was skipped, and then with nothing', async () => {
    await clerk.keyboard.press('a')
    await clerk.getByText('Ви пропустили 1 показ.').waitFor()
    expect(await findBarriers(clerk)).toEqual([])
    await clerk.keyboard.press('Enter')
    await untilShown(clerk, 5)
    await clerk.keyboard.press('a')
    await clerk.getByText('Сумнівних показів немає. Нові з’являться тут самі.').waitFor()
    await untilDecided(5, 'accepted')
    await clerk.getByRole('link', { name: 'Фото-стіл', exact: true }).waitFor()
  })

  it('shows a manager all REMs’ readings, and lets them decide on none', async () => {
    const manager = await house.window()
    await signIn(manager, 'manager')
    const id = await sendReading(house, homes[2]?.digits ?? '', 31_050, '2026-10-31')
    await manager.goto('/#/photo-desk')
    await untilShown(manager, 2)
    await manager.getByText('Рішення приймають діловоди РЕМ.', { exact: false }).waitFor()
    expect(await manager.getByRole('button', { name: /^Прийняти/ }).count()).toBe(0)
    await manager.keyboard.press('a')
    await manager.getByRole('combobox', { name: 'РЕМ' }).click()
    await manager.getByRole('option', { name: 'Коростенський РЕМ' }).click()
    await manager.getByText('Усе переглянуто').waitFor()
    expect((await showReading(clerk, id)).state).toBe('new')
  })
})
