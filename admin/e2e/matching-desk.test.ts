import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeCamt } from '../../seeds/demo/write-camt.ts'
import { company } from '../../seeds/reference/company.ts'
import type { ParsedLine } from '../../server/statements/parsed-statement.ts'
import { readPdf } from '../../server/testing/read-pdf.ts'
import { advanceOrder, type BilledOrder, billOrder } from './bill-orders.ts'
import { findBarriers } from './find-barriers.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { buttonOf, panelOf } from './order-page.ts'
import { signIn } from './sign-in.ts'
import { stepByStep } from './step-by-step.ts'

const today = '2026-11-18'
const payerIban = 'UA213223130000026007233566001'
const electricity = 'Оплата за спожиту електроенергію за листопад 2026 р.'

let house: OpenOffice
let clerk: Page
let manager: Page
let known: BilledOrder
let unnumbered: BilledOrder
let first: BilledOrder
let second: BilledOrder

const line = (place: number, amount: number, more: Partial<ParsedLine>): ParsedLine => ({
  place,
  direction: 'credit',
  bookedOn: today,
  amount,
  party: 'Українець Ірина Ігорівна',
  partyCode: null,
  partyIban: payerIban,
  documentNumber: String(700 + place),
  purpose: '',
  reference: null,
  bankId: `JOURNEY-${place}`,
  ...more,
})

/** The day's statement: one payment by QR code, and three lines that only a person can make out. */
const movements = (): ParsedLine[] => [
  line(1, known.total, { purpose: `Оплата за рахунком № ${known.invoice}`, reference: known.invoice }),
  line(2, unnumbered.total, { party: 'Гаврилюк Марія', purpose: 'за перевірку лічильника, о/р 01-01/010/101' }),
  line(3, first.total + second.total, { purpose: `Оплата рахунків ${first.invoice}, ${second.invoice}` }),
  line(4, 132_547, { party: 'ФОП Довгоносенко-Перебийніс Ярослава Володимирівна', purpose: electricity }),
]

/** What the bank writes of some movements; its balances follow from them. */
const written = (lines: ParsedLine[]): Buffer => {
  const change = lines.reduce((sum, { direction, amount }) => sum + (direction === 'credit' ? amount : -amount), 0)
  const balances = { opening: 1_000_000, closing: 1_000_000 + change }
  return Buffer.from(writeCamt({ iban: company.iban, startsOn: today, endsOn: today, ...balances, lines }))
}

/** Opens the import and hands it a file. */
const bring = async (name: string, lines: ParsedLine[]): Promise<void> => {
  await clerk.goto('/#/statements/create')
  await clerk.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/xml', buffer: written(lines) })
}

beforeAll(async () => {
  house = await openOffice()
  ;[clerk, manager] = await Promise.all([house.window(), house.window()])
  await Promise.all([signIn(clerk, 'clerk.zhytomyr'), signIn(manager, 'manager')])
  known = await billOrder(house.cabinet, clerk)
  unnumbered = await billOrder(house.cabinet, clerk, { account: '01-01/010/101', distanceKm: 12 })
  first = await billOrder(house.cabinet, clerk)
  second = await billOrder(house.cabinet, clerk, { distanceKm: 20 })
})
afterAll(() => house.close())

const consumerSees = async ({ number }: BilledOrder): Promise<string> => (await house.cabinet.show(number)).stateLabel

const equation = () => clerk.getByRole('region', { name: 'Рівняння виписок' })

describe('the day’s bank statement, from the file to a line count of nothing', () => {
  stepByStep()

  it('is looked at before anything happens', async () => {
    await clerk.getByRole('link', { name: /^Виписки/ }).click()
    await clerk.getByRole('link', { name: 'Імпортувати виписку' }).first().click()
    await bring('vypyska.xml', movements())
    await clerk.getByText(/^Залишки сходяться:/).waitFor()
    await clerk.getByText(`Рахунок ${known.invoice}`).waitFor()
    expect(await findBarriers(clerk)).toEqual([])
    expect(await consumerSees(known)).toBe('Очікує оплати')
  })

  it('is imported by one key, and the payment by QR code posts itself', async () => {
    await buttonOf(clerk, 'Імпортувати 4 рядки').waitFor()
    await clerk.keyboard.press('e')
    await clerk.getByRole('heading', { name: 'Що з грошима' }).waitFor()
    await clerk.getByRole('row').filter({ hasText: known.invoice }).filter({ hasText: 'Рознесено' }).waitFor()
    expect(await consumerSees(known)).toBe('В роботі')
  })

  it('opens the desk at the first line that waits; Enter takes the best answer', async () => {
    await buttonOf(clerk, 'Розібрати нез’ясовані').waitFor()
    await clerk.keyboard.press('e')
    await clerk.getByRole('heading', { name: /^Рядок 2 з 4/ }).waitFor()
    await panelOf(clerk, 'Чиї це гроші').getByRole('button').filter({ hasText: unnumbered.invoice }).waitFor()
    expect(await findBarriers(clerk)).toEqual([])
    await clerk.keyboard.press('Enter')
    await clerk.getByText(`Рознесено на рахунок ${unnumbered.invoice}`).waitFor()
    expect(await consumerSees(unnumbered)).toBe('В роботі')
  })

  it('takes a decision back by one key, and the place is not lost', async () => {
    await clerk.getByRole('heading', { name: /^Рядок 3 з 4/ }).waitFor()
    await clerk.keyboard.press('z')
    await clerk.getByRole('heading', { name: /^Рядок 2 з 4/ }).waitFor()
    expect(await consumerSees(unnumbered)).toBe('Очікує оплати')
    await panelOf(clerk, 'Чиї це гроші').getByRole('button').filter({ hasText: unnumbered.invoice }).waitFor()
    await clerk.keyboard.press('Enter')
    await clerk.getByRole('heading', { name: /^Рядок 3 з 4/ }).waitFor()
  })

  it('splits one line over two invoices, with what is left counted', async () => {
    await buttonOf(clerk, 'Розділити').waitFor()
    await clerk.keyboard.press('p')
    const split = panelOf(clerk, 'На які рахунки розділити')
    await split.getByText('Лишається на рядку: 0,00 грн').waitFor()
    expect(await split.getByRole('textbox', { name: 'Сума, грн' }).count()).toBe(2)
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByText(/^Рознесено на кілька рахунків/).waitFor()
    expect(await Promise.all([first, second].map(consumerSees))).toEqual(['В роботі', 'В роботі'])
  })

  it('leaves what is not ours aside with a word, and is through', async () => {
    await clerk.getByRole('heading', { name: /^Рядок 4 з 4/ }).waitFor()
    await clerk.getByText(electricity).waitFor()
    await clerk.keyboard.press('x')
    await clerk.getByRole('button', { name: 'Оплата за електроенергію: кошти постачальника.' }).click()
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByText('Усе пройдено').waitFor()
    await equation().getByText('сходиться').waitFor()
    await equation().getByText('1 325,47').waitFor()
  })

  it('brought again adds nothing and shows the statement it became', async () => {
    await bring('ще раз.xml', movements())
    await clerk.getByText(/^Цей файл уже імпортовано/).waitFor()
    await clerk.getByRole('link', { name: 'Відкрити виписку' }).click()
    await clerk.getByRole('heading', { name: 'Виписка № 1' }).waitFor()
  })
})

describe('money that goes back, and the act of what was done', () => {
  stepByStep()

  it('is owed once the consumer gives up what was paid; a clerk proposes it', async () => {
    expect((await house.cabinet.press(known.number, 'withdraw')).stateLabel).toBe('Відмова споживача')
    await clerk.getByRole('link', { name: /^Повернення коштів/ }).click()
    await clerk.getByRole('heading', { name: 'Повернення коштів' }).waitFor()
    await clerk
      .getByRole('row')
      .filter({ hasText: String(known.number) })
      .click()
    await buttonOf(clerk, 'Запропонувати повернення').waitFor()
    await clerk.keyboard.press('e')
    await clerk.getByLabel(/^IBAN отримувача/).fill(payerIban)
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByText('Збережено: Запропоновано.').waitFor()
    await clerk.keyboard.press('Escape')
  })

  it('is approved by a manager, who is another person', async () => {
    await manager.getByRole('link', { name: /^Повернення коштів/ }).click()
    await manager.getByRole('heading', { name: 'Повернення коштів' }).waitFor()
    await manager
      .getByRole('row')
      .filter({ hasText: String(known.number) })
      .click()
    await buttonOf(manager, 'Погодити').waitFor()
    await manager.keyboard.press('e')
    await manager.getByText('Збережено: Погоджено.').waitFor()
  })

  it('goes into a payment list, and is closed when the bank’s debit line comes', async () => {
    await clerk.getByRole('tab', { name: /^Погоджено/ }).click()
    await clerk.getByRole('checkbox', { name: /^Взяти до списку/ }).check()
    await clerk.keyboard.press('e')
    await clerk.getByText(/^Список .* складено/).waitFor()
    await bring('spysannia.xml', [
      line(1, known.total, { direction: 'debit', bankId: 'JOURNEY-BACK', purpose: 'Повернення коштів за заявою' }),
    ])
    await buttonOf(clerk, 'Імпортувати 1 рядок').click()
    await clerk.getByRole('heading', { name: 'Що з грошима' }).waitFor()
    await clerk.getByRole('row').filter({ hasText: 'Повернення коштів за заявою' }).click()
    await panelOf(clerk, 'Яке повернення виплачено').getByText('IBAN отримувача збігається').waitFor()
    await clerk.keyboard.press('Enter')
    await clerk.getByText(/^Записано виплату/).waitFor()
    const refunds = await clerk.request.get('/api/refunds')
    expect(await refunds.json()).toMatchObject([{ orderNumber: known.number, state: 'paid' }])
  })

  it('leaves its line at the desk for the manager to look at, not to change', async () => {
    for (const page of [manager, clerk]) {
      await page.goto('/#/statement-lines/4/show')
      await page.getByText(electricity).waitFor()
    }
    await buttonOf(clerk, 'Скасувати рознесення').waitFor()
    expect(await buttonOf(manager, 'Скасувати рознесення').count()).toBe(0)
  })

  it('the act of a completed order is saved as PDF, with the sum and the invoice’s payer', async () => {
    const dispatcher = await house.window()
    await signIn(dispatcher, 'dispatcher.zhytomyr')
    const reply = 'Похибка лічильника в межах норми.'
    await advanceOrder(dispatcher, unnumbered.number, [
      ['plan', { plannedOn: today, crew: 'Бригада № 2' }],
      ['complete', { completedOn: today, reply }],
    ])
    await clerk.getByRole('combobox', { name: 'Пошук' }).fill(String(unnumbered.number))
    await clerk
      .getByRole('option', { name: new RegExp(String(unnumbered.number)) })
      .first()
      .click()
    const act = clerk.getByRole('link', { name: /^Зберегти: Акт/ })
    const [download] = await Promise.all([clerk.waitForEvent('download'), act.click()])
    const { text } = await readPdf(await readFile(await download.path()))
    for (const said of [String(unnumbered.number), company.edrpou, '01-01/010/101']) expect(text).toContain(said)
  })
})
