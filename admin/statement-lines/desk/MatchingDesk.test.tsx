// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AdminContext } from 'react-admin'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAuthProvider } from '../../api/auth-provider.ts'
import { createDataProvider } from '../../api/data-provider.ts'
import type { Session } from '../../api/session.ts'
import { createI18nProvider } from '../../i18n/i18n-provider.ts'
import { pageWords } from '../../i18n/page-words.ts'
import { ConsoleProvider } from '../../layout/console-context.ts'
import { pressShortcut } from '../../layout/shortcuts/shortcut-registry.ts'
import { statementLines } from '../index.ts'
import type { LinePage } from '../statement-line.ts'
import { candidateOf } from './candidate-fixture.ts'
import { MatchingDesk } from './MatchingDesk.tsx'

const staff = (permissions: Session['permissions']): Session => ({
  id: 1,
  username: 'clerk.zhytomyr',
  fullName: 'Клерк Олена',
  role: 'clerk',
  district: { id: 1, name: 'Житомирський РЕМ' },
  permissions,
  mustChangePassword: false,
  mustSetSecondFactor: false,
})
const clerk = staff(['statements.read', 'statements.match'])

const lineOf = (id: number, more: Partial<LinePage> = {}): LinePage => ({
  id,
  statementId: 1,
  direction: 'credit',
  bookedOn: '2026-11-18',
  amount: 58_500,
  allocated: 0,
  notOurs: 0,
  unmatched: 58_500,
  state: 'unmatched',
  stateLabel: 'Нез’ясовано',
  queued: false,
  party: `Платник ${id}`,
  partyCode: null,
  partyIban: null,
  documentNumber: `${id}`,
  purpose: 'Оплата рах. 2026-000040',
  reference: null,
  notes: [],
  entries: [],
  candidates: [candidateOf()],
  refundCandidates: [],
  recognised: [{ from: 12, to: 23, kind: 'invoice' }],
  ...more,
})

interface Sent {
  path: string
  body: unknown
}

/** The office with lines 1 and 2 waiting; each POST gets the next of `answers`. */
const serve = (answers: { status: number; body: unknown }[]): Sent[] => {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method === 'POST') {
      sent.push({ path, body: JSON.parse(String(body)) })
      const { status, body: answer } = answers.shift() ?? { status: 500, body: {} }
      return new Response(JSON.stringify(answer), { status })
    }
    if (path.startsWith('/api/ledger')) {
      const sums = { bank: 117_000, allocated: 0, unmatched: 117_000, notOurs: 0 }
      return new Response(JSON.stringify({ ...sums, holds: true, debits: sums }))
    }
    const one = /statement-lines\/(\d+)$/.exec(path)
    if (one) return new Response(JSON.stringify(lineOf(Number(one[1]))))
    const headers = { 'Content-Range': 'statement-lines 0-1/2' }
    return new Response(JSON.stringify([lineOf(1), lineOf(2)]), { headers })
  })
  return sent
}

const open = async (session: Session) => {
  const resources = [statementLines]
  await pageWords()
  render(
    <MemoryRouter initialEntries={['/statement-lines/1/show?statement=1']}>
      <ConsoleProvider value={{ session, resources }}>
        <AdminContext
          dataProvider={createDataProvider(resources)}
          authProvider={createAuthProvider(session, resources)}
          i18nProvider={createI18nProvider(resources)}
        >
          <Routes>
            <Route path="/statement-lines/:id/show" element={<MatchingDesk />} />
          </Routes>
        </AdminContext>
      </ConsoleProvider>
    </MemoryRouter>,
  )
  await screen.findByText('Платник 1')
}

const press = (code: string) => fireEvent.keyDown(document.body, { code, key: code.replace('Key', '').toLowerCase() })

beforeEach(() => {
  localStorage.clear()
  window.addEventListener('keydown', pressShortcut)
})
afterEach(() => {
  window.removeEventListener('keydown', pressShortcut)
  cleanup()
  vi.unstubAllGlobals()
})

describe('the matching desk', () => {
  it('gives the line to the best answer by Enter and brings the next one', async () => {
    const matched = lineOf(1, { state: 'matched', allocated: 58_500, unmatched: 0, candidates: [] })
    const sent = serve([{ status: 201, body: matched }])
    await open(clerk)
    await screen.findByText('Лишити з нотаткою')
    expect(screen.getByText('2026-000040').tagName).toBe('MARK')
    press('Enter')
    await screen.findByText('Платник 2')
    expect(sent).toEqual([
      {
        path: '/api/statement-lines/1/allocations',
        body: { parts: [{ invoiceNumber: '2026-000040', amount: 58_500 }] },
      },
    ])
    expect(screen.getByText(/Рознесено на рахунок 2026-000040/)).toBeTruthy()
  })

  it('says who was first and stays, when somebody else has decided meanwhile', async () => {
    const said = 'Гроші цього рядка щойно рознесли інакше. Останню дію виконав(ла): Інша Особа.'
    serve([{ status: 409, body: { code: 'line_changed', detail: said, last: { by: 'Інша Особа' } } }])
    await open(clerk)
    await screen.findByText('Лишити з нотаткою')
    press('Digit1')
    await screen.findByText(said)
    expect(screen.getByText('Показати нове')).toBeTruthy()
    expect(screen.getByText('Платник 1')).toBeTruthy()
  })

  it('asks before it counts again what stands recorded by hand', async () => {
    const matched = lineOf(1, { state: 'matched', allocated: 58_500, unmatched: 0 })
    const repeated = { code: 'repeated_payment', detail: 'Таку оплату вже записано вручну.', twin: 7 }
    const sent = serve([
      { status: 409, body: repeated },
      { status: 201, body: matched },
    ])
    await open(clerk)
    await screen.findByText('Лишити з нотаткою')
    press('Enter')
    fireEvent.click(await screen.findByText('Це інша оплата, рознести'))
    await screen.findByText('Платник 2')
    expect(sent.map(({ body }) => body)).toMatchObject([{ parts: [{}] }, { parts: [{}], evenIfRepeated: true }])
  })

  it('does not leave a line without a word', async () => {
    const sent = serve([{ status: 201, body: lineOf(1) }])
    await open(clerk)
    await screen.findByText('Лишити з нотаткою')
    press('KeyU')
    const note = await screen.findByLabelText(/Чому рядок лишається/)
    fireEvent.keyDown(note, { key: 'Enter', code: 'Enter' })
    await screen.findByText('Напишіть кілька слів.')
    expect(sent).toEqual([])
    fireEvent.change(note, { target: { value: 'Питаємо платника' } })
    fireEvent.keyDown(note, { key: 'Enter', code: 'Enter' })
    await screen.findByText('Платник 2')
    expect(sent).toEqual([{ path: '/api/statement-lines/1/notes', body: { note: 'Питаємо платника' } }])
  })

  it('shows a line that is come to by its address, though the way was at its end', async () => {
    const matched = (id: number) => lineOf(id, { state: 'matched', allocated: 58_500, unmatched: 0 })
    serve([
      { status: 201, body: matched(1) },
      { status: 201, body: matched(2) },
    ])
    await open(clerk)
    await screen.findByText('Лишити з нотаткою')
    press('Enter')
    await screen.findByText('Платник 2')
    await screen.findByText('Лишити з нотаткою')
    press('Enter')
    await screen.findByText('Усе пройдено')
    press('KeyK')
    await screen.findByText('Платник 1')
  })

  it('is for looking only where the role may not match: no key does anything', async () => {
    const sent = serve([])
    await open(staff(['statements.read']))
    await screen.findByText('Розносити кошти може діловод РЕМ.')
    for (const code of ['Enter', 'Digit1', 'KeyU', 'KeyX', 'KeyP', 'KeyZ']) press(code)
    await waitFor(() => expect(screen.getByText('Платник 1')).toBeTruthy())
    expect(screen.queryByText('Не наше')).toBeNull()
    expect(sent).toEqual([])
  })
})
