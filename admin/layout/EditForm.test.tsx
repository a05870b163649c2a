// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AdminContext, ResourceContextProvider, TextInput } from 'react-admin'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDataProvider } from '../api/data-provider.ts'
import type { Session } from '../api/session.ts'
import { createI18nProvider } from '../i18n/i18n-provider.ts'
import { ConsoleProvider } from './console-context.ts'
import { EditForm } from './EditForm.tsx'

const administrator: Session = {
  id: 12,
  username: 'admin',
  fullName: 'Рудницький Єгор Вікторович',
  role: 'administrator',
  district: null,
  permissions: ['services.write'],
  mustChangePassword: false,
  mustSetSecondFactor: false,
}

const stored = { id: 3, version: 4, shortName: 'Перевірка', worksTerm: '15' }
type Answer = { status: number; body: unknown }

/** A server that holds one service; each PUT is answered by the next of `answers`. */
const serve = (answers: Answer[]) => {
  const sent: unknown[] = []
  let record: Record<string, unknown> = { ...stored }
  vi.stubGlobal('fetch', async (_path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method === 'GET') return new Response(JSON.stringify(record))
    sent.push(JSON.parse(String(body)))
    const { status, body: answer } = answers.shift() ?? { status: 500, body: {} }
    return new Response(JSON.stringify(answer), { status })
  })
  const changeBehind = (change: Record<string, unknown>) => {
    record = { ...record, ...change }
  }
  return { sent, changeBehind }
}

const open = () =>
  render(
    <ConsoleProvider value={{ session: administrator, resources: [] }}>
      <AdminContext dataProvider={createDataProvider([])} i18nProvider={createI18nProvider()}>
        <ResourceContextProvider value="services">
          <EditForm id={3} draft="services.3">
            <TextInput source="shortName" label="Коротка назва" />
            <TextInput source="worksTerm" label="Роботи" />
          </EditForm>
        </ResourceContextProvider>
      </AdminContext>
    </ConsoleProvider>,
  )

const typedIn = (label: string): string => {
  const field = screen.getByLabelText(label)
  return field instanceof HTMLInputElement ? field.value : ''
}

const typeAndSave = async (text: string) => {
  fireEvent.input(await screen.findByLabelText('Коротка назва'), { target: { value: text } })
  fireEvent.click(screen.getByText('Зберегти'))
}

const tooLate: Answer = {
  status: 409,
  body: { detail: 'Цей запис уже змінили.', changedBy: 'Бойко Інна', changedAt: '2026-11-21T08:21:00.000Z' },
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('the form of a record', () => {
  it('sends what was changed with the version that was read', async () => {
    const { sent } = serve([{ status: 200, body: { ...stored, version: 5, shortName: 'Нова' } }])
    open()
    await typeAndSave('Нова')
    await waitFor(() => expect(sent).toEqual([{ shortName: 'Нова', version: 4 }]))
  })

  it('says who was first, keeps what was typed, and then goes on from the newer version', async () => {
    const { sent, changeBehind } = serve([tooLate, { status: 200, body: { ...stored, version: 6 } }])
    open()
    await typeAndSave('Моя назва')
    expect(await screen.findByText(/Бойко Інна, 21.11.2026, 10:21/)).toBeTruthy()
    changeBehind({ version: 5, worksTerm: '17' })
    fireEvent.click(screen.getByText('Показати нове'))
    await waitFor(() => expect(typedIn('Роботи')).toBe('17'))
    await waitFor(() => expect(typedIn('Коротка назва')).toBe('Моя назва'))
    fireEvent.click(screen.getByText('Зберегти'))
    await waitFor(() => expect(sent[1]).toEqual({ shortName: 'Моя назва', version: 5 }))
  })

  it('shows the server’s sentence under the field it is about', async () => {
    serve([{ status: 422, body: { detail: 'Перевірте поля.', errors: { shortName: 'Вкажіть коротку назву.' } } }])
    open()
    await typeAndSave('?')
    expect(await screen.findByText('Вкажіть коротку назву.')).toBeTruthy()
  })
})
