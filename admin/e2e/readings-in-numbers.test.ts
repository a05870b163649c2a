import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../server/xlsx/read-workbook-fixture.ts'
import { findBarriers } from './find-barriers.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { panelOf } from './order-page.ts'
import { plainHomes, sendReading } from './send-readings.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

let house: OpenOffice
let manager: Page

beforeAll(async () => {
  house = await openOffice()
  for (const { digits } of await plainHomes(house, 3)) await sendReading(house, digits, 32_000, '2026-10-31')
  manager = await house.window()
  await signIn(manager, 'manager')
})
afterAll(() => house.close())

const rowOf = (name: string) => manager.getByRole('row').filter({ hasText: name })

describe('a month’s readings in numbers', () => {
  stepByStep()

  it('tell the manager what came and what waits, in words, bars and a row for each REM', async () => {
    await manager.getByRole('link', { name: 'Показники: підсумки' }).click()
    await manager.getByText('3 покази: місяцем раніше на цей час не надходило нічого').waitFor()
    await manager.getByRole('img', { name: /^Стовпчики/ }).waitFor()
    await rowOf('Житомирський РЕМ').getByRole('link', { name: 'сьогодні' }).waitFor()
    expect(await rowOf('Коростенський РЕМ').getByRole('cell').allTextContents()).toContain('—')
    expect(await findBarriers(manager)).toEqual([])
  })

  it('each lead to the list behind them', async () => {
    await panelOf(manager, 'Що чекає на рішення').getByRole('link').first().click()
    await expect.poll(() => manager.getByRole('row').count()).toBe(1 + 3)
    await manager.goBack()
    await manager.getByRole('link', { name: '3 покази' }).waitFor()
  })

  it('of accounts without a reading lead to those accounts, from the company by its REMs', async () => {
    await manager.getByTitle('Рахунків без показу: показати за РЕМ').click()
    const figure = rowOf('Житомирський РЕМ').getByTitle('Рахунків без показу: показати записи')
    const told = Number(await figure.textContent())
    await figure.click()
    await manager.getByRole('heading', { name: 'Рахунки без жодного прийнятого показу' }).waitFor()
    await manager.getByText(new RegExp(`^1–\\d+ з ${told}$`)).waitFor()
    expect(await findBarriers(manager)).toEqual([])
    await manager.getByRole('button', { name: 'Лічильники' }).click()
    await manager.getByRole('heading', { name: 'Лічильники без прийнятого показу' }).waitFor()
    await manager.goBack()
    await manager.getByRole('link', { name: '3 покази' }).waitFor()
  })

  it('are of the one REM whose name is pressed, and go along as a workbook', async () => {
    await manager.getByRole('link', { name: 'Житомирський РЕМ' }).click()
    await expect.poll(() => manager.getByRole('row').count()).toBe(0)
    await manager.getByRole('link', { name: '3 покази' }).waitFor()
    const [download] = await Promise.all([
      manager.waitForEvent('download'),
      manager.getByRole('button', { name: 'Excel' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Показники 2026-11-01, підсумки.xlsx')
    const sheet = (await readWorkbook(await readFile(await download.path()))).sheet('Підсумки')
    expect([1, 2].map((at) => sheet.getRow(4).getCell(at).value)).toEqual(['Житомирський РЕМ', 3])
  })
})
