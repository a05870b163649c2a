import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { buttonOf, saveButton, takeNextOrder } from './order-page.ts'
import { placeKhOrder } from './place-orders.ts'
import { signIn } from './sign-in.ts'

let house: OpenOffice
let page: Page
let number: number

beforeAll(async () => {
  house = await openOffice()
  ;({ number } = await placeKhOrder(house.cabinet))
  page = await house.window()
})
afterAll(() => house.close())

describe('nothing stands in the way of a keyboard or a screen reader', () => {
  it('on the sign-in page', async () => {
    await page.goto('/')
    await buttonOf(page, 'Увійти').waitFor()
    expect(await findBarriers(page)).toEqual([])
  })

  it('in the queue', async () => {
    await signIn(page, 'clerk.zhytomyr')
    await page
      .getByRole('row')
      .filter({ hasText: String(number) })
      .waitFor()
    expect(await findBarriers(page)).toEqual([])
  })

  it('on the order page, and in the form of an action', async () => {
    await takeNextOrder(page, number)
    await page.getByRole('img', { name: /Скан паспорта\.jpg/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await buttonOf(page, 'Попросити уточнення').click()
    await saveButton(page, 'Попросити уточнення').waitFor()
    expect(await findBarriers(page)).toEqual([])
  })

  it('in the form of a new order', async () => {
    await page.goto('/#/orders/create')
    await page.getByRole('heading', { name: 'Нова заявка' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
  })

  it('in the plan of visits', async () => {
    await page.goto('/#/visits')
    await page.getByRole('heading', { name: /До планування/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
  })

  it('where a round’s file is dropped, and where a month of readings is closed', async () => {
    await page.goto('/#/reading-imports/create')
    await page.getByText('Перетягніть сюди файл обходу').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.goto('/#/reading-months')
    await page.getByRole('row').filter({ hasText: 'Житомирський РЕМ' }).click()
    await page.getByRole('row').nth(1).waitFor()
    expect(await findBarriers(page)).toEqual([])
  })
})
