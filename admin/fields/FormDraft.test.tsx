// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { CoreAdminContext, Form, useInput } from 'react-admin'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../api/session.ts'
import { createI18nProvider } from '../i18n/i18n-provider.ts'
import { ConsoleProvider } from '../layout/console-context.ts'
import { dropAllDrafts } from './draft-store.ts'
import { FormDraft } from './FormDraft.tsx'

const clerk: Session = {
  id: 7,
  username: 'clerk.zhytomyr',
  fullName: 'Клерк Олена',
  role: 'clerk',
  district: { id: 6, name: 'Житомирський РЕМ' },
  permissions: [],
  mustChangePassword: false,
  mustSetSecondFactor: false,
}

const Input = ({ source }: { source: string }) => {
  const { field } = useInput({ source })
  return <input aria-label={source} {...field} />
}

const Inputs = () => (
  <>
    <Input source="note" />
    <Input source="passport" />
    <button type="submit">save</button>
  </>
)

interface Row {
  id: number
  version: number
  note: string
  passport: string
}

const formOf = (who: Session, record?: Row) => (
  <ConsoleProvider value={{ session: who, resources: [] }}>
    <CoreAdminContext i18nProvider={createI18nProvider()}>
      <Form onSubmit={() => undefined} {...(record ? { record } : {})}>
        <FormDraft id="orders.create" except={['passport']} />
        <Inputs />
      </Form>
    </CoreAdminContext>
  </ConsoleProvider>
)

const openForm = (who: Session, record?: Row) => render(formOf(who, record))

const typedIn = (label: string): string => {
  const field = screen.getByLabelText(label)
  return field instanceof HTMLInputElement ? field.value : ''
}

/** Everything this computer keeps, as text. */
const keptHere = (): string =>
  Array.from({ length: localStorage.length }, (_, at) => localStorage.getItem(localStorage.key(at) ?? '')).join()

const typeAndLeave = () => {
  fireEvent.input(screen.getByLabelText('note'), { target: { value: 'відстань 35 км' } })
  fireEvent.input(screen.getByLabelText('passport'), { target: { value: 'АА123456' } })
  cleanup()
}

describe('a long form', () => {
  beforeEach(() => localStorage.clear())
  afterEach(cleanup)

  it('gives back what was typed before the light went out, and says so', async () => {
    openForm(clerk)
    typeAndLeave()
    openForm(clerk)
    await waitFor(() => expect(typedIn('note')).toBe('відстань 35 км'))
    expect(screen.getByText(/Повернули незбережене від/)).toBeTruthy()
  })

  it('leaves no personal field on the computer', () => {
    openForm(clerk)
    typeAndLeave()
    expect(keptHere()).toContain('35 км')
    expect(keptHere()).not.toContain('АА123456')
  })

  it('shows nobody the draft of another person', () => {
    openForm(clerk)
    typeAndLeave()
    openForm({ ...clerk, id: 8 })
    expect(typedIn('note')).toBe('')
  })

  it('keeps what is typed when the record under it is read anew, and takes the other changes', async () => {
    const record = { id: 1, version: 1, note: 'стара', passport: 'старий' }
    const { rerender } = openForm(clerk, record)
    fireEvent.input(screen.getByLabelText('note'), { target: { value: 'моя' } })
    rerender(formOf(clerk, { ...record, version: 2, note: 'чужа', passport: 'новий' }))
    await waitFor(() => expect(typedIn('passport')).toBe('новий'))
    await waitFor(() => expect(typedIn('note')).toBe('моя'))
  })

  it('starts again when asked to', async () => {
    openForm(clerk)
    typeAndLeave()
    openForm(clerk)
    fireEvent.click(await screen.findByText('Почати спочатку'))
    await waitFor(() => expect(typedIn('note')).toBe(''))
    cleanup()
    openForm(clerk)
    expect(typedIn('note')).toBe('')
  })

  it('leaves no draft once it is saved, nor after signing out', async () => {
    openForm(clerk)
    fireEvent.input(screen.getByLabelText('note'), { target: { value: 'збережене' } })
    fireEvent.click(screen.getByText('save'))
    await waitFor(() => expect(keptHere()).not.toContain('збережене'))
    cleanup()
    openForm(clerk)
    expect(typedIn('note')).toBe('')
    typeAndLeave()
    dropAllDrafts()
    expect(keptHere()).not.toContain('35 км')
  })
})
