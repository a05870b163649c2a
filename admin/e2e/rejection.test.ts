import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConsumerOrder } from './cabinet.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { buttonOf, chooseAction, saveButton, takeNextOrder, untilSaved } from './order-page.ts'
import { placeKhOrder } from './place-orders.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

const reason = 'Приміщення живиться від мережі Укрзалізниці: зверніться, будь ласка, до «Енергозбут».'

let house: OpenOffice
let clerk: Page
let order: ConsumerOrder

beforeAll(async () => {
  house = await openOffice()
  clerk = await house.window()
  await signIn(clerk, 'clerk.zhytomyr')
})
afterAll(() => house.close())

describe('an order that cannot be taken', () => {
  stepByStep()

  it('is not rejected without a reason', async () => {
    order = await placeKhOrder(house.cabinet)
    await takeNextOrder(clerk, order.number)
    await chooseAction(clerk, 'Відхилити')
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByText('Вкажіть причину.').waitFor()
    expect((await house.cabinet.show(order.number)).stateLabel).toBe('Відправлена')
  })

  it('is rejected with one of the ready reasons', async () => {
    await buttonOf(clerk, 'Готові фрази').click()
    await clerk.getByRole('menuitem', { name: reason }).click()
    await saveButton(clerk, 'Відхилити').click()
    await untilSaved(clerk, 'Відхилена')
  })

  it('tells the consumer why', async () => {
    expect(await house.cabinet.show(order.number)).toMatchObject({ stateLabel: 'Відхилена', reason })
  })

  it('leaves the clerk’s queue, and the next-order key says that nothing waits', async () => {
    await clerk.keyboard.press('n')
    await clerk.getByText('Усе опрацьовано: жодна заявка зараз не чекає на вас.').waitFor()
  })
})
