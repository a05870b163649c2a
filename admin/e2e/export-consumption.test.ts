import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putDemoConsumption } from '../../seeds/demo/put-consumption.ts'
import { readWorkbook } from '../../server/xlsx/read-workbook-fixture.ts'
import { findBarriers } from './find-barriers.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

let house: OpenOffice
let manager: Page

beforeAll(async () => {
  house = await openOffice()
  await house.office.db.transaction((trx) => putDemoConsumption(trx, '2026-11-18'))
  manager = await house.window()
  await signIn(manager, 'manager')
})
afterAll(() => house.close())

const saved = async (press: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([manager.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The rows of a sheet as text, the heading's row by its first column's title. */
const tableOf = async (bytes: Buffer, firstColumn: string): Promise<{ head: string[]; rows: unknown[][] }> => {
  const book = await readWorkbook(bytes)
  const sheet = book.sheet(book.names[0] ?? '')
  const all: unknown[][] = []
  sheet.eachRow((row) => all.push(Array.isArray(row.values) ? row.values.slice(1) : []))
  const at = all.findIndex(([first]) => first === firstColumn)
  return { head: (all[at] ?? []).map(String), rows: all.slice(at + 1) }
}

/** What the database has of Житомир for a year: how many rows, and hundredths of a kWh in all. */
const keptOf2025 = async (): Promise<{ rows: number; hundredths: number }> => {
  const kept = await house.office.db
    .reader('consumption')
    .join('accounts', 'accounts.id', 'consumption.account_id')
    .join('districts', 'districts.id', 'accounts.district_id')
    .where('districts.name', 'Житомирський РЕМ')
    .whereBetween('period', [202501, 202512])
    .count({ rows: '*' })
    .sum({ hundredths: 'kwh' })
    .first()
  return { rows: Number(kept?.rows), hundredths: Number(kept?.hundredths) }
}

describe('a manager’s export', () => {
  stepByStep()

  it('of a REM’s year is asked for from the list of volumes', async () => {
    await manager.getByRole('link', { name: 'Обсяги' }).click()
    await manager.getByRole('row').nth(5).waitFor()
    expect(await findBarriers(manager)).toEqual([])
    await manager.getByRole('button', { name: 'Експорт…' }).click()
    const dialog = manager.getByRole('dialog', { name: 'Експорт обсягів' })
    await dialog.getByRole('radio', { name: 'Один РЕМ' }).check()
    await dialog.getByRole('button', { name: 'Підготувати файл' }).click()
    await dialog.getByText('Оберіть РЕМ.').waitFor()
    await dialog.getByLabel('РЕМ', { exact: true }).click()
    await manager.getByRole('option', { name: 'Житомирський РЕМ' }).click()
    await dialog.getByRole('button', { name: 'Минулий рік' }).click()
    expect(await findBarriers(manager)).toEqual([])
    await dialog.getByRole('button', { name: 'Підготувати файл' }).click()
  })

  it('is watched until it is ready, and said so; then its file holds every month of the REM', async () => {
    await manager.getByRole('heading', { name: 'Експорти' }).waitFor()
    const row = manager.getByRole('row').filter({ hasText: 'Житомирський РЕМ' })
    await row.getByText('Готово').waitFor({ timeout: 60_000 })
    await manager.getByText(/^Файл готовий/).waitFor()
    expect(await findBarriers(manager)).toEqual([])
    const { name, bytes } = await saved(() => row.getByRole('link', { name: /^Зберегти/ }).click())
    expect(name).toMatch(/Житомирський РЕМ.*\.xlsx$/)
    const { head, rows } = await tableOf(bytes, 'Особовий рахунок')
    const volume = head.indexOf('Обсяг кВт·год')
    const months = rows.filter((cells) => cells[head.indexOf('Розрахунковий період')] instanceof Date)
    const hundredths = months.reduce((sum, cells) => sum + Math.round(Number(cells[volume]) * 100), 0)
    expect({ rows: months.length, hundredths }).toEqual(await keptOf2025())
    // The letter about it sends its reader to this very page.
    const section = await manager.getByRole('heading', { level: 1 }).innerText()
    const letter = await house.office.db.reader('notifications').where('event', 'staff/export-ready').first('body')
    expect(letter?.body).toContain(`у розділі «${section}»`)
  })

  it('of one account stands on its page, and its workbook is the manual’s own table', async () => {
    await manager.goto('/#/accounts/2/show')
    const table = manager.getByRole('table').filter({ hasText: 'Розрахунковий період' })
    await table.getByRole('row').nth(13).waitFor()
    const head = await table.getByRole('columnheader').allInnerTexts()
    expect(head.slice(0, 3)).toEqual(['Розрахунковий період', 'Номер лічильника', 'Обсяг кВт·год'])
    expect((await table.getByRole('row').nth(1).innerText()).split(/\s+/)).toEqual(['01.01.2025', '000000', '35,00'])
    await manager.getByRole('img', { name: /^Обсяг за місяцями, 01\.01\.2024/ }).waitFor()
    expect(await findBarriers(manager)).toEqual([])
    const { bytes } = await saved(() => manager.getByRole('button', { name: 'Excel', exact: true }).click())
    const { rows } = await tableOf(bytes, 'Розрахунковий період')
    const months = rows.filter(([period]) => period instanceof Date)
    expect(months.map(([, , kwh]) => kwh)).toEqual([35, 35, 35, 40, 47, 58, 30, 10, 100, 30, 25, 40, 5])
  })
})
