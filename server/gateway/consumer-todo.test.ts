import { describe, expect, it } from 'vitest'
import { todoOf } from './consumer-todo.ts'

const waiting = { state: 'sent', dueOn: '2026-11-27', clarification: null, invoices: [] }
const invoice = { number: '2026-000007', state: 'open', total: 58_500, paid: 0, dueOn: '2026-12-04' }

describe('what the consumer must do', () => {
  it('is to clear up what the clerk asked', () => {
    const clarification = { message: 'Сторінка 2 паспорта нечитна.', fields: ['files'] }
    expect(todoOf({ ...waiting, state: 'needs_clarification', clarification })).toBe(
      'Уточніть до 27.11.2026: Сторінка 2 паспорта нечитна.',
    )
  })

  it('is to join the contract or refuse', () => {
    expect(todoOf({ ...waiting, state: 'awaiting_confirmation' })).toBe(
      'Ознайомтеся з договором і приєднайтеся до нього до 27.11.2026 або відмовтеся від послуги.',
    )
  })

  it('is to pay the open invoice, not the void one before it', () => {
    const voided = { ...invoice, number: '2026-000006', state: 'void' }
    expect(todoOf({ ...waiting, state: 'awaiting_payment', invoices: [voided, invoice] })).toMatch(
      /^Сплатіть рахунок № 2026-000007 на 585,00\sгрн до 04\.12\.2026\.$/,
    )
  })

  it('is to pay what is still missing after an underpayment', () => {
    expect(todoOf({ ...waiting, state: 'awaiting_payment', invoices: [{ ...invoice, paid: 50_000 }] })).toMatch(
      /доплатіть 85,00\sгрн/,
    )
  })

  it.each(['sent', 'accepted', 'in_progress', 'done', 'withdrawn', 'rejected', 'expired', 'not_performed'])(
    'is nothing while the order is %s',
    (state) => {
      expect(todoOf({ ...waiting, state })).toBeNull()
    },
  )
})
