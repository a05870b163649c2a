import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../server/testing/read-pdf.ts'
import { readWorkbook } from '../../server/xlsx/read-workbook-fixture.ts'
import { findBarriers } from './find-barriers.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { buttonOf, chooseAction, fillForm, untilSaved } from './order-page.ts'
import { placeKhOrder } from './place-orders.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

let house: OpenOffice
let clerk: Page
let id: number

beforeAll(async () => {
  house = await openOffice()
  const { number } = await placeKhOrder(house.cabinet)
  clerk = await house.window()
  await signIn(clerk, 'clerk.zhytomyr')
  const row = await house.office.db.reader('orders').where({ number }).first('id')
  id = row.id
  for (const event of ['accept', 'offer', 'join']) await carryOut(event)
})
afterAll(() => house.close())

/** What leads up to the journey, by the same calls that the page makes. */
const carryOut = async (event: string): Promise<void> => {
  const { version } = await house.office.db.reader('orders').where({ id }).first('version')
  const answer = await clerk.request.post(`/api/orders/${id}/events`, {
    headers: { 'X-Oblik': '1' },
    data: { event, input: {}, version },
  })
  if (!answer.ok()) throw new Error(await answer.text())
}

const saved = async (press: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([clerk.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const totals = () => clerk.getByRole('region', { name: 'Підсумки відбору' })

describe('the registers of an accountant', () => {
  stepByStep()

  it('an invoice is reissued with a discount to another payer, hryvnias typed as people type them', async () => {
    await clerk.goto(`/#/orders/${id}/show`)
    await chooseAction(clerk, 'Перевиставити рахунок')
    const fields = {
      'Платник, якщо не споживач': 'ТОВ «Ромашка»',
      'Код платника: ЄДРПОУ або РНОКПП': '22048622',
      'Знижка, грн з ПДВ': '85',
      'Підстава знижки, друкується в рахунку': 'ветеран праці',
    }
    await fillForm(clerk, fields, 'Перевиставити рахунок')
    await untilSaved(clerk, 'Очікує оплати')
  })

  it('both stand in the register, the void one with the number of the other; the sums of the filter below', async () => {
    await clerk.goto('/#/invoices')
    await totals().getByText('2 рахунки').waitFor()
    await totals().getByText('У тому числі 1 анульований рахунок на').waitFor()
    await clerk.getByRole('tab', { name: 'До сплати' }).click()
    await totals().getByText('1 рахунок').waitFor()
    expect(await totals().innerText()).toMatch(/усього\s+500,00\sгрн/)
    expect(await findBarriers(clerk)).toEqual([])
    await clerk.getByRole('tab', { name: 'Анульовані' }).click()
    await clerk.getByRole('row').filter({ hasText: '2026-000001' }).click()
    await clerk.getByRole('link', { name: '№ 2026-000002' }).click()
    await clerk.getByRole('heading', { name: 'Рахунок № 2026-000002' }).waitFor()
  })

  it('the register is saved as Excel, sums as sums', async () => {
    await clerk.goto('/#/invoices?filter=%7B%7D')
    await totals().getByText('2 рахунки').waitFor()
    const { name, bytes } = await saved(() => buttonOf(clerk, 'Excel').click())
    expect(name).toBe('Рахунки 2026-11-18.xlsx')
    const sheet = (await readWorkbook(bytes)).sheet('Рахунки')
    expect(sheet.getCell('A2').value).toBe('2026-000002')
    expect(sheet.getCell('J2').value).toBe(500)
  })

  it('chosen documents are saved as one zip', async () => {
    await clerk.goto('/#/documents')
    await clerk.getByRole('checkbox', { name: /усі|Усі|всі/ }).check()
    await clerk.getByRole('status').filter({ hasText: 'Вибрано 3 записи' }).waitFor()
    expect(await findBarriers(clerk)).toEqual([])
    const { name, bytes } = await saved(() => buttonOf(clerk, 'Завантажити ZIP').click())
    expect(name).toBe('Документи 2026-11-18.zip')
    const files = unzipSync(bytes)
    expect(Object.keys(files).sort()).toEqual([
      'Договір Д-2026-000001.pdf',
      'Рахунок 2026-000001 (відкликано).pdf',
      'Рахунок 2026-000002.pdf',
    ])
    const paper = await readPdf(files['Рахунок 2026-000002.pdf'] ?? new Uint8Array())
    expect(paper.text).toContain('Знижка: ветеран праці')
  })
})
