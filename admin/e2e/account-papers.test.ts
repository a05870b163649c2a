import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../server/testing/read-pdf.ts'
import { readWorkbook } from '../../server/xlsx/read-workbook-fixture.ts'
import type { ConsumerOrder } from './cabinet.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { fillForm, panelOf, pressMainAction, takeNextOrder, untilSaved } from './order-page.ts'
import { placeStatement } from './place-orders.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

let house: OpenOffice
let clerk: Page
let order: ConsumerOrder

beforeAll(async () => {
  house = await openOffice()
  clerk = await house.window({ acceptDownloads: true })
  await signIn(clerk, 'clerk.zhytomyr')
})
afterAll(() => house.close())

const textOf = async (bytes: Buffer): Promise<string> => (await readPdf(bytes)).text.replaceAll('\u00a0', ' ')

describe('a statement of charges that a consumer ordered', () => {
  stepByStep()

  it('is asked for from the cabinet, for a period', async () => {
    order = await placeStatement(house.cabinet, { periodFrom: '2026-01-01', periodTo: '2026-10-31' })
    expect(order.stateLabel).toBe('Відправлена')
  })

  it('is done in three presses: the period asked for stands in the form already', async () => {
    await takeNextOrder(clerk, order.number)
    await pressMainAction(clerk, 'Прийняти до розгляду')
    await untilSaved(clerk, 'Прийнята до розгляду')
    await pressMainAction(clerk, 'Передати в роботу')
    await untilSaved(clerk, 'В роботі')
    await pressMainAction(clerk, 'Записати виконання')
    await expect.poll(() => clerk.getByLabel('Період від').inputValue()).toBe('2026-01-01')
    await expect.poll(() => clerk.getByLabel('Період до').inputValue()).toBe('2026-10-31')
    await fillForm(clerk, { 'Відповідь працівника РЕМ': 'Відомість готова.' }, 'Записати виконання')
    await untilSaved(clerk, 'Виконана')
    await panelOf(clerk, 'Документи').getByText('Відомість нарахувань № ВН-2026-000001').waitFor()
  })

  it('reaches the consumer, numbered', async () => {
    const [paper] = (await house.cabinet.show(order.number)).documents
    expect(paper).toMatchObject({ kind: 'charges_statement', number: 'ВН-2026-000001' })
    const text = await textOf(await house.cabinet.download(paper?.url ?? ''))
    expect(text).toContain('Відомість нарахувань та оплат № ВН-2026-000001')
    expect(text).toContain('за період з 01.01.2026 до 31.10.2026')
  })
})

describe('at the account’s page', () => {
  stepByStep()

  it('a reconciliation act is shown at one press, to this day', async () => {
    await clerk.goto('/#/accounts')
    await clerk.getByRole('row', { name: /01-01\/010\/101/ }).click()
    await expect.poll(() => clerk.getByLabel('Період до').inputValue()).toBe('2026-11-18')
    await clerk.getByRole('button', { name: 'Показати PDF' }).click()
    await clerk
      .getByRole('dialog')
      .getByRole('heading', { name: /^Акт звіряння 01-01-010-101/ })
      .waitFor()
    await clerk.keyboard.press('Escape')
  })

  it('and saved as a workbook', async () => {
    const saving = clerk.waitForEvent('download')
    await clerk.getByRole('button', { name: 'Зберегти Excel' }).click()
    const download = await saving
    expect(download.suggestedFilename()).toBe('Акт звіряння 01-01-010-101 01.11.2025-18.11.2026.xlsx')
    const book = await readWorkbook(await readFile(await download.path()))
    expect(book.names).toEqual(['Розрахунки', 'Обсяги', 'Розрахунки за енергію'])
  })

  it('a period that ends before it begins is named under its field', async () => {
    await clerk.getByLabel('Період від').fill('2026-12-01')
    await clerk.getByRole('button', { name: 'Показати PDF' }).click()
    await clerk.getByText('Вкажіть день, не раніший за початок періоду.').waitFor()
  })
})
