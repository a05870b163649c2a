import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConsumerOrder } from './cabinet.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { buttonOf, fillForm, pressMainAction, takeNextOrder, untilSaved } from './order-page.ts'
import { placeKhOrder } from './place-orders.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

let house: OpenOffice
let clerk: Page
let order: ConsumerOrder

beforeAll(async () => {
  house = await openOffice()
  clerk = await house.window()
  await signIn(clerk, 'clerk.zhytomyr')
})
afterAll(() => house.close())

describe('a consumer who paid and then refuses', () => {
  stepByStep()

  it('has joined the contract', async () => {
    order = await placeKhOrder(house.cabinet)
    await takeNextOrder(clerk, order.number)
    await pressMainAction(clerk, 'Прийняти до розгляду')
    await untilSaved(clerk, 'Прийнята до розгляду')
    await pressMainAction(clerk, 'Запропонувати договір')
    await untilSaved(clerk, 'Очікує підтвердження')
    expect((await house.cabinet.press(order.number, 'join')).stateLabel).toBe('Очікує оплати')
  })

  it('pays too little at first: the order keeps waiting and says how much is missing', async () => {
    await clerk.reload()
    await buttonOf(clerk, 'Записати оплату').click()
    await fillForm(clerk, { 'Сума, грн': '500,00', '№ платіжного документа': 'ПД-1' }, 'Записати')
    await clerk.getByText('85,00 грн').first().waitFor()
    expect((await house.cabinet.show(order.number)).stateLabel).toBe('Очікує оплати')
  })

  it('pays the rest: the works may begin', async () => {
    await buttonOf(clerk, 'Записати оплату').click()
    await fillForm(clerk, { '№ платіжного документа': 'ПД-2' }, 'Записати')
    await clerk.getByText('Сплачено повністю').waitFor()
    expect((await house.cabinet.show(order.number)).stateLabel).toBe('В роботі')
  })

  it('refuses in the cabinet: the order is closed', async () => {
    expect((await house.cabinet.press(order.number, 'withdraw')).stateLabel).toBe('Відмова споживача')
  })

  it('is owed the whole sum back, as the clerk sees beside the payments', async () => {
    await clerk.getByRole('link', { name: /^Платежі/ }).click()
    await clerk.getByRole('link', { name: 'До повернення: 1' }).click()
    const owed = clerk.getByRole('row').filter({ hasText: String(order.number) })
    await owed.filter({ hasText: 'Споживач відмовився від послуги' }).filter({ hasText: '585,00' }).waitFor()
  })
})
