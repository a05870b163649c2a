import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConsumerOrder } from './cabinet.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { chooseAction, fillForm, panelOf, pressMainAction, takeNextOrder, untilSaved } from './order-page.ts'
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

describe('a contract taken back and offered anew, as with order 555945 of the manual', () => {
  stepByStep()

  it('is offered', async () => {
    order = await placeKhOrder(house.cabinet)
    await takeNextOrder(clerk, order.number)
    await pressMainAction(clerk, 'Прийняти до розгляду')
    await untilSaved(clerk, 'Прийнята до розгляду')
    await pressMainAction(clerk, 'Запропонувати договір')
    await untilSaved(clerk, 'Очікує підтвердження')
  })

  it('is taken back with a word to the consumer, after a warning', async () => {
    await chooseAction(clerk, 'Відкликати й переглянути')
    await clerk.getByText('Договір і рахунок буде відкликано; після змін запропонуйте їх знову.').waitFor()
    await fillForm(clerk, { 'Примітка для споживача': 'Уточнюємо відстань' }, 'Відкликати й переглянути')
    await untilSaved(clerk, 'Прийнята до розгляду')
    await panelOf(clerk, 'Документи').getByText('відкликано').waitFor()
    expect((await house.cabinet.show(order.number)).stateLabel).toBe('Прийнята до розгляду')
  })

  it('is offered anew under the next number; the first stays, struck through', async () => {
    await pressMainAction(clerk, 'Запропонувати договір')
    await untilSaved(clerk, 'Очікує підтвердження')
    const papers = panelOf(clerk, 'Документи')
    await papers.getByRole('button', { name: 'Договір № Д-2026-000002' }).waitFor()
    await papers.getByRole('button', { name: 'Договір № Д-2026-000001' }).waitFor()
  })

  it('is joined; the history tells the whole way, the step back included', async () => {
    const seen = await house.cabinet.press(order.number, 'join')
    expect(seen.history.map(({ stateLabel }) => stateLabel)).toEqual([
      'Відправлена',
      'Прийнята до розгляду',
      'Очікує підтвердження',
      'Прийнята до розгляду',
      'Очікує підтвердження',
      'Очікує оплати',
    ])
    expect(seen.history[3]?.comment).toBe('Уточнюємо відстань')
    expect(seen.documents.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      'contract Д-2026-000001',
      'contract Д-2026-000002',
      'invoice 2026-000001',
    ])
  })
})
