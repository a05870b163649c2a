// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { AdminContext, CreateBase, Notification, SimpleForm, TextInput } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createI18nProvider } from '../i18n/i18n-provider.ts'
import { createDataProvider } from './data-provider.ts'

const refuse = (status: number, detail: string, errors: Record<string, unknown>) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ detail, errors }), { status }))

const Saved = () => (useFormState().isSubmitSuccessful ? <p>saved</p> : null)

const openForm = () =>
  render(
    <AdminContext dataProvider={createDataProvider([])} i18nProvider={createI18nProvider()}>
      <CreateBase resource="payments">
        <SimpleForm>
          <TextInput source="payer" label="Платник" />
          <TextInput source="identityDocument.number" label="Номер документа" />
          <Saved />
        </SimpleForm>
      </CreateBase>
      <Notification />
    </AdminContext>,
  )

const fillAndSave = async () => {
  fireEvent.change(await screen.findByLabelText('Платник'), { target: { value: 'Українець' } })
  fireEvent.click(screen.getByText('Зберегти'))
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('a refused form', () => {
  it('shows each of the server’s sentences under its own field, nested ones too', async () => {
    refuse(422, 'Перевірте позначені поля.', {
      payer: 'Вкажіть повне ім’я платника.',
      'identityDocument.number': 'У номері паспорта 6 цифр.',
      root: { serverError: 'Перевірте позначені поля.' },
    })
    openForm()
    await fillAndSave()
    expect(await screen.findByText('Вкажіть повне ім’я платника.')).toBeTruthy()
    expect(await screen.findByText('У номері паспорта 6 цифр.')).toBeTruthy()
  })

  it('says what belongs to no field in a notice', async () => {
    refuse(409, 'Рахунок уже сплачено.', { root: { serverError: 'Рахунок уже сплачено.' } })
    openForm()
    await fillAndSave()
    expect(await screen.findByText('Рахунок уже сплачено.')).toBeTruthy()
  })

  it('is not taken for saved when nobody answered', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    openForm()
    await fillAndSave()
    expect(await screen.findByText(/Немає зв’язку з сервером/)).toBeTruthy()
    expect(screen.queryByText('saved')).toBeNull()
  })
})
