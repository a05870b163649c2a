// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AdminContext } from 'react-admin'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CsvMapping } from '../../../server/statements/csv-mapping-schema.ts'
import { createAuthProvider } from '../../api/auth-provider.ts'
import { createDataProvider } from '../../api/data-provider.ts'
import type { Session } from '../../api/session.ts'
import { createI18nProvider } from '../../i18n/i18n-provider.ts'
import { pageWords } from '../../i18n/page-words.ts'
import { ConsoleProvider } from '../../layout/console-context.ts'
import { pressShortcut } from '../../layout/shortcuts/shortcut-registry.ts'
import { statements } from '../index.ts'
import type { StatementPreview } from '../statement.ts'
import { ImportPage } from './ImportPage.tsx'

const clerk: Session = {
  id: 1,
  username: 'clerk.zhytomyr',
  fullName: 'Клерк Олена',
  role: 'clerk',
  district: { id: 1, name: 'Житомирський РЕМ' },
  permissions: ['statements.read', 'statements.import'],
  mustChangePassword: false,
  mustSetSecondFactor: false,
}

const preview: StatementPreview = {
  form: 'camt053',
  iban: 'UA313116470000026008301122048',
  startsOn: '2026-11-18',
  endsOn: '2026-11-18',
  opening: 100_000,
  closing: 158_500,
  credits: 58_500,
  debits: 0,
  balanceChecked: true,
  alreadyImported: null,
  counts: {
    lines: 1,
    added: 1,
    repeated: 0,
    credits: 1,
    debits: 0,
    willPost: 1,
    withCandidates: 0,
    withoutCandidates: 0,
  },
  lines: [
    {
      place: 1,
      direction: 'credit',
      bookedOn: '2026-11-18',
      amount: 58_500,
      party: 'Українець Ірина',
      purpose: 'рах. 2026-000001',
      documentNumber: '7',
      repeated: false,
      willPostTo: { number: '2026-000001', orderNumber: 556_001 },
      candidates: 1,
    },
  ],
}

const mapping: CsvMapping = {
  encoding: 'utf-8',
  delimiter: ';',
  headerRows: 1,
  footer: null,
  endsWithNewline: false,
  dateForm: 'dd.mm.yyyy',
  decimal: ',',
  bookedOn: 0,
  money: { kind: 'signed', amount: 1 },
  party: null,
  partyCode: null,
  partyIban: null,
  documentNumber: null,
  purpose: 2,
  reference: null,
  bankId: null,
  currency: null,
  ownIban: { iban: preview.iban },
}

const needed = {
  code: 'csv_mapping_needed',
  detail: 'Це CSV.',
  suggestion: { ...mapping, purpose: undefined },
  columns: ['Дата', 'Сума', 'За що'],
  sample: [['18.11.2026', '585,00', 'рах. 2026-000001']],
}

interface Sent {
  path: string
  mapping: unknown
}

type Answer = { status: number; body: unknown }

/**
 * An office that answers each POST by `answer`; the banks whose CSV is known are `saved`, and told of a moment after the
 * first of those answers. What was sent is kept.
 */
const serve = (answer: (sent: Sent) => Answer, saved: unknown[] = []): Sent[] => {
  const all: Sent[] = []
  let answered = () => {}
  const firstAnswer = new Promise<void>((resolve) => {
    answered = () => setTimeout(resolve)
  })
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method !== 'POST') {
      await firstAnswer
      const headers = { 'Content-Range': `statement-mappings 0-0/${saved.length}` }
      return new Response(JSON.stringify(path.includes('mappings') ? saved : {}), { headers })
    }
    const how = body instanceof FormData ? body.get('mapping') : body
    const sent = { path, mapping: typeof how === 'string' ? JSON.parse(how) : null }
    all.push(sent)
    answered()
    const { status, body: told } = answer(sent)
    return new Response(JSON.stringify(told), { status })
  })
  return all
}

const drop = async (name: string) => {
  const resources = [statements]
  await pageWords()
  render(
    <MemoryRouter>
      <ConsoleProvider value={{ session: clerk, resources }}>
        <AdminContext
          dataProvider={createDataProvider(resources)}
          authProvider={createAuthProvider(clerk, resources)}
          i18nProvider={createI18nProvider(resources)}
        >
          <ImportPage />
        </AdminContext>
      </ConsoleProvider>
    </MemoryRouter>,
  )
  await screen.findByText('Перетягніть сюди файл виписки')
  const dropped = new Event('drop', { cancelable: true })
  Object.assign(dropped, { dataTransfer: { files: [new File(['виписка'], name)] } })
  fireEvent(window, dropped)
}

beforeEach(() => {
  localStorage.clear()
  window.addEventListener('keydown', pressShortcut)
})
afterEach(() => {
  window.removeEventListener('keydown', pressShortcut)
  cleanup()
  vi.unstubAllGlobals()
})

describe('a dropped file', () => {
  it('is only looked at until the one key that imports it', async () => {
    const sent = serve(() => ({ status: 200, body: preview }))
    await drop('vypyska.xml')
    await screen.findByText('Імпортувати 1 рядок')
    expect(screen.getByText('Рахунок 2026-000001')).toBeTruthy()
    expect(sent.map(({ path }) => path)).toEqual(['/api/statements/preview'])
    fireEvent.keyDown(document.body, { code: 'KeyE', key: 'у' })
    await waitFor(() => expect(sent.at(-1)?.path).toBe('/api/statements'))
  })

  it('that is damaged is refused with the place and the reason, and nothing is offered', async () => {
    const detail = 'Виписку не прийнято: файл пошкоджений або неповний.'
    serve(() => ({ status: 422, body: { code: 'damaged_statement', detail, errors: { files: 'Рядок 12: сума.' } } }))
    await drop('зламана.xml')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('зламана.xml')
    expect(alert.textContent).toContain('Рядок 12: сума.')
    expect(alert.textContent).toContain('Нічого не змінено.')
    expect(screen.queryByText(/^Імпортувати \d/)).toBeNull()
  })

  it('that was imported before leads to its statement, and cannot be imported again', async () => {
    const alreadyImported = { id: 3, importedAt: '2026-11-18T08:00:00Z', by: 'Клерк Олена' }
    serve(() => ({ status: 200, body: { ...preview, alreadyImported } }))
    await drop('vypyska.xml')
    const link = await screen.findByText('Відкрити виписку')
    expect(link.closest('a')?.getAttribute('href')).toContain('/statements/3/show')
    expect(screen.queryByText(/^Імпортувати \d/)).toBeNull()
  })
})

describe('a CSV', () => {
  it('is asked about, and read by what the clerk says its columns mean', async () => {
    const read = { status: 200, body: { ...preview, form: 'csv' } }
    const sent = serve(({ mapping: by }) => (by ? read : { status: 422, body: needed }))
    await drop('bank.csv')
    fireEvent.click(await screen.findByText('Перевірити файл'))
    await screen.findByText('Позначте колонку з призначенням платежу.')
    fireEvent.mouseDown(screen.getByLabelText('Що в колонці За що'))
    fireEvent.click(await screen.findByRole('option', { name: 'Призначення' }))
    fireEvent.click(screen.getByText('Перевірити файл'))
    await screen.findByText('Імпортувати 1 рядок')
    expect(sent.at(-1)).toEqual({ path: '/api/statements/preview', mapping })
  })

  it('of the only bank that fits is read at once', async () => {
    const other = { ...mapping, delimiter: ',' }
    const saved = [
      { id: 1, bank: 'Інший банк', mapping: other, version: 0 },
      { id: 2, bank: 'Ощадбанк', mapping, version: 0 },
    ]
    const fits = (by: unknown) => JSON.stringify(by) === JSON.stringify(mapping)
    serve(
      ({ mapping: by }) =>
        fits(by)
          ? { status: 200, body: { ...preview, form: 'csv' } }
          : { status: 422, body: by ? { code: 'damaged_statement' } : needed },
      saved,
    )
    await drop('bank.csv')
    await screen.findByText('CSV · Ощадбанк')
    expect(screen.getByText('Змінити відповідність колонок')).toBeTruthy()
  })
})
