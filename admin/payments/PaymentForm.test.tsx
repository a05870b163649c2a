// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AdminContext, ResourceContextProvider } from 'react-admin'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDataProvider } from '../api/data-provider.ts'
import type { Session } from '../api/session.ts'
import { createI18nProvider } from '../i18n/i18n-provider.ts'
import { pageWords } from '../i18n/page-words.ts'
import type { InvoiceRow } from '../invoices/invoice.ts'
import { ConsoleProvider } from '../layout/console-context.ts'
import { PaymentForm } from './PaymentForm.tsx'

const clerk: Session = {
  id: 1,
  username: 'clerk.zhytomyr',
  fullName: 'Клерк Олена',
  role: 'clerk',
  district: { id: 1, name: 'Житомирський РЕМ' },
  permissions: ['payments.record'],
  mustChangePassword: false,
  mustSetSecondFactor: false,
}

const invoice: InvoiceRow = {
  id: 40,
  number: '2026-000040',
  orderId: 56,
  orderNumber: 556056,
  accountId: 84,
  account: '01-02/084/955',
  payer: 'В’язовський Ярослав Ілліч',
  state: 'open',
  stateLabel: 'До сплати',
  issuedOn: '2026-11-19',
  dueOn: '2026-12-03',
  lines: [],
  net: 72_175,
  vat: 14_435,
  total: 86_610,
  paid: 10_000,
  left: 76_610,
  overdue: false,
  discount: 0,
  discountReason: null,
  replacesId: null,
  replacesNumber: null,
  replacedById: null,
  replacedByNumber: null,
  voidReason: null,
  url: '',
}

const repeated = { status: 409, body: { code: 'repeated_payment', detail: 'Таку оплату вже записано.', twin: 31 } }

const closed = {
  status: 422,
  body: { code: 'closed_month', detail: 'Місяць 10.2026 закрито.', errors: { paidOn: 'Місяць закрито.' } },
}

/** Answers each POST with the next of `answers`; what was sent is kept. */
const serve = (answers: { status: number; body: unknown }[]) => {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (_path: string, { body }: RequestInit = {}) => {
    sent.push(JSON.parse(String(body)))
    const { status, body: answer } = answers.shift() ?? { status: 500, body: {} }
    return new Response(JSON.stringify(answer), { status })
  })
  return sent
}

const open = async (onSaved: () => void = () => undefined) => {
  const i18nProvider = createI18nProvider()
  await pageWords()
  render(
    <ConsoleProvider value={{ session: clerk, resources: [] }}>
      <AdminContext dataProvider={createDataProvider([])} i18nProvider={i18nProvider}>
        <ResourceContextProvider value="payments">
          <PaymentForm asked={invoice.number} invoice={invoice} onNumber={() => undefined} onSaved={onSaved} />
        </ResourceContextProvider>
      </AdminContext>
    </ConsoleProvider>,
  )
}

const field = (label: RegExp): HTMLInputElement => {
  const found = screen.getByLabelText(label)
  if (!(found instanceof HTMLInputElement)) throw new Error(`no input ${label}`)
  return found
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('a payment by hand', () => {
  it('begins with what is missing and with the invoice’s payer', async () => {
    serve([])
    await open()
    await waitFor(() => expect(field(/^Сума/).value).toBe('766,10'))
    expect(field(/^Платник/).value).toBe('В’язовський Ярослав Ілліч')
    expect(screen.getByText(/буде сплачено повністю/)).toBeTruthy()
  })

  it('that looks like one recorded already is asked about, and sent again only when it is another', async () => {
    const sent = serve([repeated, { status: 201, body: { id: 32, invoiceId: 40 } }])
    const saved = vi.fn()
    await open(saved)
    await waitFor(() => expect(field(/^Сума/).value).toBe('766,10'))
    fireEvent.input(field(/документа/), { target: { value: '77/1' } })
    fireEvent.input(field(/^Сума/), { target: { value: '100' } })
    fireEvent.click(screen.getByText('Записати'))
    const another = await screen.findByText('Це інша оплата, записати')
    expect(saved).not.toHaveBeenCalled()
    expect(field(/документа/).value).toBe('77/1')
    fireEvent.click(another)
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    expect(sent).toMatchObject([{ invoiceNumber: '2026-000040', amount: 10_000 }, { evenIfRepeated: true }])
    expect(sent[0]).not.toHaveProperty('evenIfRepeated')
    await waitFor(() => expect(field(/^Сума/).value).toBe(''))
  })

  it('of a closed month goes as a correction dated today, with the reason why', async () => {
    const sent = serve([closed, { status: 201, body: { id: 33, invoiceId: 40 } }])
    const saved = vi.fn()
    await open(saved)
    await waitFor(() => expect(field(/^Сума/).value).toBe('766,10'))
    fireEvent.input(field(/документа/), { target: { value: '77/1' } })
    fireEvent.input(field(/^Зараховано/), { target: { value: '2026-10-30' } })
    fireEvent.click(screen.getByText('Записати'))
    await screen.findByText(/Місяць 10.2026 закрито/)
    fireEvent.input(screen.getByLabelText(/Чому оплату проводять/), { target: { value: 'Банк подав виписку пізно' } })
    fireEvent.click(screen.getByText('Провести виправленням сьогоднішнім днем'))
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    expect(sent[0]).not.toHaveProperty('correction')
    expect(sent[1]).toMatchObject({
      paidOn: '2026-10-30',
      correction: true,
      correctionReason: 'Банк подав виписку пізно',
    })
  })
})
