// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AdminContext, Form, SaveButton, testDataProvider } from 'react-admin'
import { afterEach, expect, it } from 'vitest'
import { MoneyInput } from './MoneyInput.tsx'

afterEach(cleanup)

const shown = (discount?: number) => {
  const sent: unknown[] = []
  render(
    <AdminContext dataProvider={testDataProvider()}>
      <Form
        record={{}}
        defaultValues={{ discount }}
        onSubmit={(values: { discount?: unknown }) => void sent.push(values.discount)}
      >
        <MoneyInput source="discount" label="Знижка" />
        <SaveButton alwaysEnable />
      </Form>
    </AdminContext>,
  )
  const field = screen.getByLabelText<HTMLInputElement>('Знижка')
  const typed = async (text: string) => {
    fireEvent.change(field, { target: { value: text } })
    fireEvent.blur(field)
    fireEvent.click(screen.getByRole('button'))
    await waitFor(() => expect(sent).toHaveLength(1))
    return { value: sent[0], text: field.value }
  }
  return { field, typed }
}

it('takes hryvnias as people type them, and gives kopiykas', async () => {
  expect(await shown().typed('1234.5')).toEqual({ value: 123_450, text: '1\u00a0234,50' })
})

it('keeps what is no amount as it was typed, for the form to refuse', async () => {
  expect(await shown().typed('сто')).toEqual({ value: 'сто', text: 'сто' })
})

it('shows kopiykas it is given as hryvnias', () => {
  expect(shown(10_000).field.value).toBe('100,00')
})
