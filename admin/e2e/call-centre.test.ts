import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenOffice, openOffice } from './open-office.ts'
import { saveButton } from './order-page.ts'
import { placeKhOrder } from './place-orders.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

let house: OpenOffice
let operator: Page
let earlier: number

beforeAll(async () => {
  house = await openOffice()
  ;({ number: earlier } = await placeKhOrder(house.cabinet))
  operator = await house.window()
  await signIn(operator, 'operator')
})
afterAll(() => house.close())

describe('an order placed for somebody who calls', () => {
  stepByStep()

  it('begins with the account, found by the beginning of a name', async () => {
    await operator.getByRole('link', { name: 'Нова заявка' }).click()
    await operator.getByRole('combobox', { name: 'Особовий рахунок' }).fill('українець ір')
    await operator.getByRole('option', { name: /01-02\/030\/405/ }).click()
  })

  it('warns that the same person has an open order already', async () => {
    await operator.getByText('Уже є відкриті заявки. Перевірте, чи не те саме:').waitFor()
    await operator.getByRole('link', { name: `№ ${earlier}` }).waitFor()
  })

  it('knows the price, and the document and telephone of a returning consumer', async () => {
    await operator.getByRole('combobox', { name: 'Послуга' }).click()
    await operator.getByRole('option', { name: 'Позачергова технічна перевірка' }).click()
    await operator.getByText('585,00 грн з ПДВ').waitFor()
    await operator.getByRole('radio', { name: 'Із справи: Паспорт ВМ ****56', checked: true }).waitFor()
    await expect.poll(() => operator.getByRole('textbox', { name: 'Телефон' }).inputValue()).toBe('+380671559282')
  })

  it('is not placed without the consumer’s consent', async () => {
    await operator.getByLabel('Відстань до РЕМ').fill('35')
    await saveButton(operator, 'Подати заявку').click()
    await operator.getByText('Без згоди на обробку персональних даних заявку прийняти не можна').waitFor()
    expect(operator.url()).toMatch(/orders\/create$/)
  })

  it('is placed, opens, and waits in its REM’s queue', async () => {
    await operator.getByRole('checkbox', { name: /Згоду надано/ }).check()
    await saveButton(operator, 'Подати заявку').click()
    await operator
      .getByRole('heading', { level: 1 })
      .filter({ hasText: `№ ${earlier + 1}` })
      .waitFor()
    await operator.getByText('телефоном').first().waitFor()
    const clerk = await house.window()
    await signIn(clerk, 'clerk.zhytomyr')
    await clerk
      .getByRole('row')
      .filter({ hasText: String(earlier + 1) })
      .waitFor()
  })
})
