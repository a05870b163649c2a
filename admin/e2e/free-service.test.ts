import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConsumerOrder } from './cabinet.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { buttonOf, fillForm, panelOf, pressMainAction, takeNextOrder, untilSaved } from './order-page.ts'
import { placeFault } from './place-orders.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

let house: OpenOffice
let clerk: Page
let dispatcher: Page
let order: ConsumerOrder

beforeAll(async () => {
  house = await openOffice()
  ;[clerk, dispatcher] = await Promise.all([house.window(), house.window()])
  await Promise.all([signIn(clerk, 'clerk.zhytomyr'), signIn(dispatcher, 'dispatcher.zhytomyr')])
})
afterAll(() => house.close())

describe('a meter that stopped: a free service, without contract and invoice', () => {
  stepByStep()

  it('is reported with a photo of the meter', async () => {
    order = await placeFault(house.cabinet)
    expect(order.stateLabel).toBe('Відправлена')
  })

  it('is accepted and goes straight to work: nobody asks for money', async () => {
    await takeNextOrder(clerk, order.number)
    await clerk.getByText('Немає показів на дисплеї').waitFor()
    await panelOf(clerk, 'Гроші').getByText('Послуга безкоштовна.').waitFor()
    await pressMainAction(clerk, 'Прийняти до розгляду')
    await untilSaved(clerk, 'Прийнята до розгляду')
    await pressMainAction(clerk, 'Передати в роботу')
    await untilSaved(clerk, 'В роботі')
  })

  it('is planned and completed with the new meter’s number and readings', async () => {
    await dispatcher.getByRole('link', { name: /^Виїзди/ }).click()
    await dispatcher.getByRole('button', { name: new RegExp(`${order.number}`) }).click()
    const visit = dispatcher.getByRole('dialog')
    await buttonOf(visit, 'Запланувати виїзд').click()
    await fillForm(visit, { 'Дата виїзду': '2026-11-18', Бригада: 'Бригада № 1' }, 'Запланувати виїзд')
    await untilSaved(visit, 'В роботі')
    await buttonOf(visit, 'Записати виконання').click()
    await visit.getByRole('group', { name: 'Останні покази старого лічильника' }).getByLabel('Зона 1').fill('32108')
    await visit.getByRole('group', { name: 'Перші покази нового лічильника' }).getByLabel('Зона 1').fill('0')
    const result = {
      'Номер нового лічильника': '7700123',
      Розрядів: '6',
      Зон: '1',
      'Відповідь працівника РЕМ': 'Лічильник замінено, пломби встановлено.',
    }
    await fillForm(visit, result, 'Записати виконання')
    await untilSaved(visit, 'Виконана')
  })

  it('is told to the consumer in three words, with nothing to pay', async () => {
    const seen = await house.cabinet.show(order.number)
    expect(seen).toMatchObject({ stateLabel: 'Виконана', invoiceUploadedOn: null, fundsReceivedOn: null })
    expect(seen.history.map(({ event }) => event)).toEqual(['place', 'accept', 'start', 'plan', 'complete'])
    expect(seen.documents.filter(({ kind }) => kind !== 'act')).toEqual([])
    await clerk.reload()
    await panelOf(clerk, 'Результат').getByText('7700123').waitFor()
  })
})
