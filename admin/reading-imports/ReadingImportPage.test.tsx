// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AdminContext } from 'react-admin'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PreviewedLine } from '../../server/readings/reading-file-schema.ts'
import { createAuthProvider } from '../api/auth-provider.ts'
import { createDataProvider } from '../api/data-provider.ts'
import type { Session } from '../api/session.ts'
import { createI18nProvider } from '../i18n/i18n-provider.ts'
import { pageWords } from '../i18n/page-words.ts'
import { ConsoleProvider } from '../layout/console-context.ts'
import { pressShortcut } from '../layout/shortcuts/shortcut-registry.ts'
import { readingImports } from './index.ts'
import { ReadingImportPage } from './ReadingImportPage.tsx'
import type { ReadingPreview } from './reading-import.ts'

const clerk: Session = {
  id: 1,
  username: 'clerk.zhytomyr',
  fullName: 'Клерк Олена',
  role: 'clerk',
  district: { id: 1, name: 'Житомирський РЕМ' },
  permissions: ['readings.import'],
  mustChangePassword: false,
  mustSetSecondFactor: false,
}

const doubtful: PreviewedLine = {
  line: 9,
  account: '01-01/010/101',
  meter: '8383428',
  zones: [31_999],
  takenOn: '2026-10-31',
  deed: 'change',
  flags: [{ code: 'lower', uk: 'Менший за попередній', en: 'Lower than the previous one', doubtful: true }],
  doubtful: true,
  replaces: [32_108],
  previous: { zones: [32_028], countsOn: '2026-10-01' },
  volume: null,
  usual: null,
}
const fresh: PreviewedLine = {
  ...{ ...doubtful, line: 2, account: '01-02/030/405', zones: [560], deed: 'add', flags: [], doubtful: false },
  ...{ replaces: null, volume: 60, usual: { low: 50, high: 90 } },
}

const clean: ReadingPreview = {
  rows: 12,
  added: 12,
  changed: 0,
  repeated: 0,
  refused: 0,
  doubtful: 2,
  changedDoubtful: 0,
  lines: [doubtful, fresh],
  faults: [],
  alreadyImported: null,
}
const faulty: ReadingPreview = {
  ...clean,
  added: 11,
  refused: 1,
  faults: [{ line: 7, fault: 'рахунка 999 не знайдено.' }],
}

interface Sent {
  path: string
  mode: unknown
}

/** An office that looks at a file with `looked` and then brings it in; what was sent is kept. */
const serve = (looked: ReadingPreview): Sent[] => {
  const all: Sent[] = []
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit = {}) => {
    all.push({ path, mode: body instanceof FormData ? body.get('mode') : null })
    const brought = { ...looked, id: 1, name: 'обхід.csv', importedAt: '2026-11-18T08:00:00Z', importedBy: 'Клерк' }
    const answer = path.endsWith('/preview') ? looked : brought
    return new Response(JSON.stringify(answer), { status: path.endsWith('/preview') ? 200 : 201 })
  })
  return all
}

const drop = async () => {
  const resources = [readingImports]
  await pageWords()
  render(
    <MemoryRouter>
      <ConsoleProvider value={{ session: clerk, resources }}>
        <AdminContext
          dataProvider={createDataProvider(resources)}
          authProvider={createAuthProvider(clerk, resources)}
          i18nProvider={createI18nProvider(resources)}
        >
          <ReadingImportPage />
        </AdminContext>
      </ConsoleProvider>
    </MemoryRouter>,
  )
  await screen.findByText('Перетягніть сюди файл обходу')
  const dropped = new Event('drop', { cancelable: true })
  Object.assign(dropped, { dataTransfer: { files: [new File(['покази'], 'обхід.csv')] } })
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

describe('a round’s file that was dropped', () => {
  it('is only looked at until the one key that brings it in, whole', async () => {
    const sent = serve(clean)
    await drop()
    await screen.findByText('Завантажити 12 показів')
    expect(sent).toEqual([{ path: '/api/readings/import/preview', mode: null }])
    fireEvent.keyDown(document.body, { code: 'KeyE', key: 'у' })
    await screen.findByText('Показати 2 сумнівні')
    expect(sent.at(-1)).toEqual({ path: '/api/readings/import', mode: 'all_or_nothing' })
  })

  it('shows line by line what will be, words for what is doubtful, until it is brought in', async () => {
    serve(clean)
    await drop()
    await screen.findByText('Показано перші 2 із 12.', { exact: false })
    const cells = () =>
      screen.getAllByRole('row').map((row) => [...row.querySelectorAll('td,th')].map(({ textContent }) => textContent))
    const [, first, second] = cells()
    const change = 'Зміна: було 32\u00a0108Менший за попередній'
    const before = '32\u00a002801.10.2026'
    expect(first).toEqual(['9', '01-01/010/101', '8383428', '31.10.2026', before, '31\u00a0999', '—', change])
    expect(second?.slice(-2)).toEqual(['60звичайно 50–90', 'Новий'])
    fireEvent.keyDown(document.body, { code: 'KeyE', key: 'у' })
    await screen.findByText('Показати 2 сумнівні')
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('shows its wrong lines with their numbers, and what is right goes in only where somebody says so', async () => {
    const sent = serve(faulty)
    await drop()
    await screen.findByText('Рахунка 999 не знайдено.')
    expect(screen.getByRole('rowheader', { name: '7' })).toBeTruthy()
    fireEvent.click(screen.getByText('Узяти лише правильні рядки: 11'))
    await waitFor(() => expect(sent.at(-1)).toEqual({ path: '/api/readings/import', mode: 'what_is_right' }))
  })

  it('that was brought in before is named with its day, and nothing is offered', async () => {
    const earlier = { id: 3, name: 'обхід.csv', rows: 12, added: 12, repeated: 0, refused: 0 }
    const alreadyImported = { ...earlier, importedAt: '2026-11-18T08:00:00Z', importedBy: 'Клерк Олена' }
    serve({ ...clean, alreadyImported })
    await drop()
    await screen.findByText(/^Цей файл уже завантажено 18\.11\.2026, 10:00, Клерк Олена/)
    expect(screen.queryByText(/^Завантажити \d/)).toBeNull()
  })
})
