import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConsumerOrder } from './cabinet.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { buttonOf, fillForm, saveButton, untilSaved } from './order-page.ts'
import { placeFault, placeKhOrder } from './place-orders.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

const telephone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

let house: OpenOffice
let clerk: Page
let dispatcher: Page
let order: ConsumerOrder
let fault: ConsumerOrder

beforeAll(async () => {
  house = await openOffice()
  order = await placeKhOrder(house.cabinet)
  fault = await placeFault(house.cabinet)
  ;[clerk, dispatcher] = await Promise.all([house.window(telephone), house.window(telephone)])
  await Promise.all([signIn(clerk, 'clerk.zhytomyr'), signIn(dispatcher, 'dispatcher.zhytomyr')])
})
afterAll(() => house.close())

/** How much wider than the screen the page is, in pixels. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe('the office on a telephone, 390 pixels wide', () => {
  stepByStep()

  it('shows the queue as cards, nothing wider than the screen', async () => {
    await clerk.getByText(String(order.number)).first().waitFor()
    expect(await overhang(clerk)).toBe(0)
  })

  it('opens an order whose main action lies at the thumb', async () => {
    await clerk.getByText(String(order.number)).first().tap()
    const accept = buttonOf(clerk, 'Прийняти до розгляду')
    await accept.waitFor()
    const box = await accept.boundingBox()
    expect(box?.y).toBeGreaterThan(844 * 0.6)
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(await overhang(clerk)).toBe(0)
    await accept.tap()
    await untilSaved(clerk, 'Прийнята до розгляду')
    await clerk.keyboard.press('Escape')
  })

  it('lifts up the form of an action with what the consumer will get', async () => {
    await clerk.getByRole('button', { name: /^Запропонувати договір: / }).tap()
    await buttonOf(clerk, 'Показати, що отримає споживач').tap()
    await clerk.getByText('Заявка стане: Очікує підтвердження').waitFor()
    expect(await overhang(clerk)).toBe(0)
    await saveButton(clerk, 'Запропонувати договір').tap()
    await untilSaved(clerk, 'Очікує підтвердження')
  })

  it('sends a free order to work in two taps', async () => {
    await clerk.goto('/#/orders')
    await clerk.getByText(String(fault.number)).first().tap()
    for (const [press, state] of [
      ['Прийняти до розгляду', 'Прийнята до розгляду'],
      ['Передати в роботу', 'В роботі'],
    ] as const) {
      await buttonOf(clerk, press).tap()
      await untilSaved(clerk, state)
      await clerk.keyboard.press('Escape')
    }
  })

  it('lets the dispatcher plan and report a visit on the way', async () => {
    await dispatcher
      .getByRole('link', { name: /^Виїзди/ })
      .first()
      .tap()
    await dispatcher.getByRole('heading', { name: 'До планування: 1' }).waitFor()
    expect(await overhang(dispatcher)).toBe(0)
    await dispatcher.getByRole('button', { name: new RegExp(`${fault.number}`) }).tap()
    const visit = dispatcher.getByRole('dialog')
    await buttonOf(visit, 'Запланувати виїзд').tap()
    await fillForm(visit, { 'Дата виїзду': '2026-11-18', Бригада: 'Бригада № 1' }, 'Запланувати виїзд')
    await untilSaved(visit, 'В роботі')
    await buttonOf(visit, 'Виїзд не вдався').tap()
    await visit.getByRole('radio', { name: 'Недопуск' }).tap()
    expect(await overhang(dispatcher)).toBe(0)
    await saveButton(visit, 'Виїзд не вдався').tap()
    await untilSaved(visit, 'В роботі')
    const { history } = await house.cabinet.show(fault.number)
    expect(history.map(({ event }) => event)).toEqual(['place', 'accept', 'start', 'plan', 'fail_visit'])
  })
})
