import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { panelOf } from './order-page.ts'
import { advanceReading, type Home, plainHomes, sendReading } from './send-readings.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

let house: OpenOffice
let operator: Page
let clerk: Page
let home: Home

const telephone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

beforeAll(async () => {
  house = await openOffice()
  ;[operator, clerk] = await Promise.all([house.window(), house.window(telephone)])
  await Promise.all([signIn(operator, 'operator'), signIn(clerk, 'clerk.zhytomyr')])
  ;[home = { account: '', digits: '' }] = await plainHomes(house, 1)
  await advanceReading(clerk, await sendReading(house, home.digits, 32_028, '2026-09-30'), 'accept')
})
afterAll(() => house.close())

/** The account by its number, as the caller tells it, and the figure. */
const takeDown = async (value: string): Promise<void> => {
  await operator.getByRole('combobox', { name: 'Особовий рахунок' }).fill(home.digits)
  await operator
    .getByRole('option', { name: new RegExp(home.account) })
    .first()
    .click()
  await operator.getByText('Останній прийнятий: 32 028 (01.10.2026)').waitFor()
  await operator.getByRole('textbox', { name: 'Показ', exact: true }).fill(value)
  await operator.getByLabel('Знято').fill('2026-10-31')
  await operator.keyboard.press('Control+Enter')
}

const taken = () => panelOf(operator, 'Щойно записано')

describe('a reading told by telephone', () => {
  stepByStep()

  it('is taken down beside the last accepted one', async () => {
    await operator.getByRole('link', { name: /^Показники/ }).click()
    await operator.getByRole('link', { name: 'Записати показ' }).first().click()
    await takeDown('32108')
    await taken()
      .getByRole('link', { name: `${home.account} · 32 108` })
      .waitFor()
    expect(await findBarriers(operator)).toEqual([])
  })

  it('is refused kindly where the dial has no such figure, and nothing typed is lost', async () => {
    await takeDown('321089999')
    await operator.getByText(/цифр до коми|восьми цифр/).waitFor()
    expect(await operator.getByRole('textbox', { name: 'Показ', exact: true }).inputValue()).toBe('321089999')
  })

  it('told anew takes the place of the first, and waits at the REM’s photo desk', async () => {
    await operator.getByRole('textbox', { name: 'Показ', exact: true }).fill('31999')
    await operator.keyboard.press('Control+Enter')
    await taken().getByText('Менший за попередній').waitFor()
  })

  it('is decided on by thumb: nothing wider than the screen, the decision over the menu', async () => {
    await clerk
      .getByRole('navigation', { name: 'Розділи' })
      .getByRole('link', { name: /Фото-стіл/ })
      .tap()
    const accept = clerk.getByRole('button', { name: 'Прийняти' })
    await accept.waitFor()
    const box = await accept.boundingBox()
    expect(box?.y).toBeGreaterThan(844 * 0.6)
    expect(box?.height).toBeGreaterThanOrEqual(44)
    const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await clerk.evaluate(overhang)).toBe(0)
    expect(await findBarriers(clerk)).toEqual([])
    const desk = clerk.url()
    await clerk.goto('/#/readings')
    await clerk.getByText(home.account).first().tap()
    await clerk.getByRole('columnheader', { name: /^Цей показ/ }).waitFor()
    expect(await clerk.evaluate(overhang)).toBe(0)
    await clerk.goto(desk)
    await accept.tap()
    await clerk.getByText('Усе переглянуто').waitFor()
  })
})
