import { describe, expect, it } from 'vitest'
import { HttpProblem } from '../api/http-problem.ts'
import { firstComerOf } from './first-comer.ts'

const refused = (status: number, body: Record<string, unknown>) => firstComerOf(new HttpProblem(status, body, ''))

describe('who was first', () => {
  it('is read from an order’s last deed, with the state it is in now', () => {
    const last = { by: 'Клерк О. І.', at: '2026-11-21T08:21:00.000Z', event: 'accept' }
    expect(refused(409, { current: { state: 'accepted', stateLabel: 'Прийнята до розгляду', last } })).toEqual({
      by: 'Клерк О. І.',
      at: '2026-11-21T08:21:00.000Z',
      state: 'Прийнята до розгляду',
    })
  })

  it('is read from another record’s last change, and from a claim', () => {
    expect(refused(409, { changedBy: 'Адмін', changedAt: '2026-11-21T08:21:00.000Z' })?.by).toBe('Адмін')
    expect(refused(409, { claimedBy: 'Клерк Б.' })).toEqual({ by: 'Клерк Б.', at: '', state: '' })
  })

  it('is nobody where the conflict is of another kind, or the refusal no conflict', () => {
    expect(refused(409, { code: 'already_reversed', detail: 'Цю оплату вже сторновано.' })).toBeNull()
    expect(refused(422, { changedBy: 'Адмін' })).toBeNull()
  })
})
