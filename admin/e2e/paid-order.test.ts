import { readFile } from 'node:fs/promises'
import jsqr from 'jsqr'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { company } from '../../seeds/reference/company.ts'
import { nbuQrPayload } from '../../server/money/nbu-qr.ts'
import { khOrder } from '../../server/orders/order-form-fixture.ts'
import { rasterPage, readPdf } from '../../server/testing/read-pdf.ts'
import type { ConsumerOrder } from './cabinet.ts'
import { type OpenOffice, openOffice } from './open-office.ts'
import { buttonOf, fillForm, pressMainAction, shownDates, takeNextOrder, untilSaved } from './order-page.ts'
import { placeKhOrder } from './place-orders.ts'
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

/** What the cabinet calls the order now. */
const consumerSees = async (): Promise<string> => (await house.cabinet.show(order.number)).stateLabel

const downloaded = async (press: Promise<unknown>): Promise<Buffer> => {
  const [download] = await Promise.all([clerk.waitForEvent('download'), press])
  return readFile(await download.path())
}

describe('a paid order, from the consumer’s form to the works done', () => {
  stepByStep()

  it('arrives through the cabinet', async () => {
    order = await placeKhOrder(house.cabinet)
    expect(order.stateLabel).toBe('Відправлена')
  })

  it('is the clerk’s next one, opened by a key, with its scan in view', async () => {
    await takeNextOrder(clerk, order.number)
    await clerk.getByText('«Доп информ»').waitFor()
    const scan = clerk.getByRole('img', { name: /Скан паспорта\.jpg/ })
    await expect
      .poll(() => scan.evaluate((image) => 'naturalWidth' in image && image.naturalWidth))
      .toBeGreaterThan(300)
  })

  it('is accepted by a key', async () => {
    await pressMainAction(clerk, 'Прийняти до розгляду')
    await untilSaved(clerk, 'Прийнята до розгляду')
    expect(await consumerSees()).toBe('Прийнята до розгляду')
  })

  it('gets its contract, seen before it goes out', async () => {
    await buttonOf(clerk, 'Запропонувати договір').waitFor()
    await clerk.keyboard.press('p')
    await buttonOf(clerk, 'Показати, що отримає споживач').click()
    await clerk.getByText('Заявка стане: Очікує підтвердження').waitFor()
    await clerk.getByRole('button', { name: 'Договір № Д-2026-000001' }).click()
    const dialog = clerk.getByRole('dialog', { name: /Договір/ })
    await dialog.waitFor()
    await clerk.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await consumerSees()).toBe('Прийнята до розгляду')
    await clerk.keyboard.press('Control+Enter')
    await untilSaved(clerk, 'Очікує підтвердження')
    expect(await consumerSees()).toBe('Очікує підтвердження')
  })

  it('is joined by the consumer, who had the contract to read', async () => {
    const { documents } = await house.cabinet.show(order.number)
    expect(documents.map(({ kind }) => kind)).toEqual(['contract'])
    const { text } = await readPdf(await house.cabinet.download(documents[0]?.url ?? ''))
    expect(text).toContain('Д-2026-000001')
    expect(text).toContain('Українець Ірин')
    await house.cabinet.press(order.number, 'join')
    expect(await consumerSees()).toBe('Очікує оплати')
  })

  it('is invoiced by a PDF whose text and QR code ask for the same', async () => {
    await clerk.reload()
    const bytes = await downloaded(clerk.getByRole('link', { name: 'Зберегти: Рахунок № 2026-000001' }).click())
    const { text } = await readPdf(bytes)
    const invoice = await house.office.db.reader('invoices').where({ number: '2026-000001' }).first()
    for (const said of ['2026-000001', company.iban, company.edrpou, `№ ${order.number}`, 'Українець Ірина Ігорівна']) {
      expect(text).toContain(said)
    }
    const { data, width, height } = await rasterPage(bytes, 200)
    const payload = nbuQrPayload({
      receiver: company.shortName,
      iban: company.iban,
      receiverCode: company.edrpou,
      amount: invoice.total,
      reference: '2026-000001',
      purpose: `Оплата за рахунком № 2026-000001, заявка № ${order.number}, о/р ${khOrder.account}: Позачергова технічна перевірка`,
    })
    expect(jsqr.default(data, width, height)?.data).toBe(payload)
    expect(invoice.qr_payload).toBe(payload)
  })

  it('is paid, and moves on by itself', async () => {
    await buttonOf(clerk, 'Записати оплату').click()
    await fillForm(clerk, { '№ платіжного документа': 'ПД-77' }, 'Записати')
    await clerk.getByText('Сплачено повністю').waitFor()
    expect(await consumerSees()).toBe('В роботі')
  })

  it('is planned by the dispatcher', async () => {
    await dispatcher.getByRole('link', { name: /^Виїзди/ }).click()
    await dispatcher.getByRole('button', { name: new RegExp(`${order.number}`) }).click()
    const visit = dispatcher.getByRole('dialog')
    await buttonOf(visit, 'Запланувати виїзд').click()
    await fillForm(visit, { 'Дата виїзду': '2026-11-18', Бригада: 'Бригада № 2' }, 'Запланувати виїзд')
    await untilSaved(visit, 'В роботі')
    expect(await house.cabinet.show(order.number)).toMatchObject({ stateLabel: 'В роботі', plannedOn: '2026-11-18' })
  })

  it('is completed, and the consumer reads the nine things of the list', async () => {
    const visit = dispatcher.getByRole('dialog')
    await buttonOf(visit, 'Записати виконання').click()
    const reply = 'Похибка лічильника в межах норми, пломби цілі.'
    await fillForm(visit, { 'Дата виконання': '2026-11-18', 'Відповідь працівника РЕМ': reply }, 'Записати виконання')
    await untilSaved(visit, 'Виконана')
    const seen = await house.cabinet.show(order.number)
    expect(seen).toMatchObject({
      service: 'Проведення позачергової технічної перевірки розрахункових засобів обліку',
      orderedOn: '2026-11-18',
      stateLabel: 'Виконана',
      number: order.number,
      registrationNumber: '01-2026-000001',
      invoiceUploadedOn: '2026-11-18',
      fundsReceivedOn: '2026-11-18',
      plannedOn: '2026-11-18',
      reply,
    })
    expect(seen.history.map(({ stateLabel }) => stateLabel)).toEqual([
      'Відправлена',
      'Прийнята до розгляду',
      'Очікує підтвердження',
      'Очікує оплати',
      'В роботі',
      'В роботі',
      'Виконана',
    ])
    await clerk.reload()
    await clerk.getByRole('heading', { name: 'Що бачить споживач' }).waitFor()
    expect(await shownDates(clerk)).toEqual({
      Послуга: 'Позачергова технічна перевірка',
      Подано: '18.11.2026',
      Стан: 'Виконана',
      '№': String(order.number),
      'Реєстраційний №': '01-2026-000001',
      'Рахунок виставлено': '18.11.2026',
      'Кошти надійшли': '18.11.2026',
      Виїзд: '18.11.2026 · Бригада № 2',
      'Відповідь працівника РЕМ': reply,
    })
  })
})
