import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

let house: OpenOffice
let clerk: Page

beforeAll(async () => {
  house = await openOffice()
  clerk = await house.window()
  await signIn(clerk, 'clerk.zhytomyr')
})
afterAll(() => house.close())

const lines = () => clerk.getByRole('list', { name: 'Обхідний лист' }).getByRole('listitem')
const cells = () => clerk.getByRole('textbox', { name: /^Показ,/ })
const untilFocused = (at: number) => cells().nth(at).and(clerk.locator(':focus')).waitFor()

/** The figures of the round that the database has, in the order in which they came. */
const kept = async (): Promise<number[]> =>
  house.office.db.reader('readings').where('channel', 'round').orderBy('id').pluck('zone1')

/** The fields of the first two meters. */
let names: (string | null)[]

describe('a controller’s round, typed down by the keyboard alone', () => {
  stepByStep()

  it('begins in the first field; Enter saves the line and goes on', async () => {
    await clerk.getByRole('link', { name: /^Обхідний лист/ }).focus()
    await clerk.keyboard.press('Enter')
    await untilFocused(0)
    names = await Promise.all([0, 1].map((at) => cells().nth(at).getAttribute('aria-label')))
    await clerk.keyboard.type('560')
    await clerk.keyboard.press('Enter')
    await untilFocused(1)
    await lines().nth(0).getByText('Записано').waitFor()
    expect(await kept()).toEqual([560])
  })

  it('refuses an impossible figure in words, and nothing typed is lost', async () => {
    await clerk.keyboard.type('123456789')
    await clerk.keyboard.press('Enter')
    await lines()
      .nth(1)
      .getByText(/цифр до коми: перевірте показ/)
      .waitFor()
    await clerk.getByText('не записано: 1').waitFor()
    expect(await cells().nth(1).inputValue()).toBe('123456789')
    expect(await cells().nth(0).inputValue()).toBe('560')
    expect(await findBarriers(clerk)).toEqual([])
    expect(await kept()).toEqual([560])
  })

  it('takes the figure once it is mended; after a reload both are off the list', async () => {
    await clerk.keyboard.press('Shift+Enter')
    await untilFocused(1)
    await clerk.keyboard.type('1234')
    await clerk.keyboard.press('Enter')
    await clerk.getByText('Записано: 2').waitFor()
    expect(await kept()).toEqual([560, 1234])
    await clerk.reload()
    await untilFocused(0)
    for (const name of names) {
      expect(await clerk.getByRole('textbox', { name: name ?? '', exact: true }).count()).toBe(0)
    }
  })

  it('stands among the readings, from a round', async () => {
    await clerk.goto('/#/readings')
    for (const figure of ['560', '1\u00a0234']) {
      await clerk
        .getByRole('row')
        .filter({ has: clerk.getByRole('cell', { name: figure, exact: true }) })
        .waitFor()
    }
  })
})
