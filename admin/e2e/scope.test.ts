import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConsumerOrder } from './cabinet.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { pressNextOrder, takeNextOrder } from './order-page.ts'
import { placeKhOrder } from './place-orders.ts'
import { signIn } from './sign-in.ts'

let house: OpenOffice
let stranger: Page
let order: ConsumerOrder
let address: string

beforeAll(async () => {
  house = await openOffice()
  order = await placeKhOrder(house.cabinet)
  const clerk = await house.window()
  await signIn(clerk, 'clerk.zhytomyr')
  await takeNextOrder(clerk, order.number)
  address = clerk.url()
  stranger = await house.window()
  await signIn(stranger, 'clerk.korosten')
})
afterAll(() => house.close())

describe('a clerk of Коростень and an order of Житомир', () => {
  it('does not see it in the queue, in whichever tab', async () => {
    await stranger.getByRole('tab', { name: 'Усі' }).click()
    await stranger.getByText(/Заявок ще немає|заявок немає/).waitFor()
    expect(await stranger.getByText(String(order.number)).count()).toBe(0)
  })

  it('does not find it by number, account or name', async () => {
    const search = stranger.getByRole('combobox', { name: 'Пошук' })
    for (const asked of [String(order.number), '01-02/030/405', 'Українець Ірина']) {
      await search.fill(asked)
      await stranger.getByText(`За запитом «${asked}» нічого не знайдено`).waitFor()
    }
    await search.fill('')
  })

  it('does not open it by the address that a colleague sent', async () => {
    await stranger.goto(address)
    await stranger.getByRole('heading', { name: 'Такої сторінки немає' }).waitFor()
    expect(await stranger.getByText('Українець').count()).toBe(0)
  })

  it('gets none of it from the server either', async () => {
    const id = /orders\/(\d+)/.exec(address)?.[1]
    const paths = [`/api/orders/${id}`, `/api/orders/${id}/attachments/1`, '/api/orders?filter={"number":556001}']
    const answers = await Promise.all(paths.map((path) => stranger.request.get(path)))
    expect(answers.map((answer) => answer.status())).toEqual([404, 404, 200])
    expect(await answers[2]?.json()).toEqual([])
    expect(answers[2]?.headers()['content-range']).toBe('orders */0')
  })

  it('is not told of it by the next-order key', async () => {
    await stranger.goto('/')
    await pressNextOrder(stranger)
    await stranger.getByText('Усе опрацьовано: жодна заявка зараз не чекає на вас.').waitFor()
  })
})
