import { describe, expect, it } from 'vitest'
import { refundLifecycle } from '../../../server/refunds/refund-lifecycle.ts'
import { formShapeOf } from '../../layout/actions/form-fields.ts'
import { arrangeOffers as arranged, needsNoForm } from '../../layout/actions/offers.ts'
import { goesIntoList } from './refund-offers.ts'

const arrangeOffers = (actions: ReturnType<typeof action>[]) => arranged(actions, refundLifecycle.transitions)

const action = (event: string, reasonText: string | null = null) => ({
  event,
  enabled: reasonText === null,
  reason: reasonText && 'own_proposal',
  reasonText,
})

describe('what may be done with a refund', () => {
  it('is one obvious thing first, the others beside it', () => {
    const { main, beside, more } = arrangeOffers([action('approve'), action('return')])
    expect([main?.event, beside.map(({ event }) => event), more]).toEqual(['approve', ['return'], []])
  })

  it('waits under «Ще» where it is impossible or dangerous, with the reason', () => {
    const { main, more } = arrangeOffers([action('approve', 'Ви самі пропонували'), action('bounce')])
    expect(main).toBeUndefined()
    expect(more.map(({ event, reasonText }) => [event, reasonText])).toEqual([
      ['approve', 'Ви самі пропонували'],
      ['bounce', null],
    ])
  })

  it('is done at one press, by a form or by a payment list, as the table says', () => {
    const offer = (event: string) => {
      const { main, beside, more } = arrangeOffers([action(event)])
      const [found] = main ? [main] : [...beside, ...more]
      if (!found) throw new Error(event)
      return found
    }
    expect(['approve', 'propose', 'return', 'bounce'].map((event) => needsNoForm(offer(event)))).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(['order', 'approve'].map((event) => goesIntoList(offer(event)))).toEqual([true, false])
  })

  it('asks in a proposal what the bank must know', () => {
    const { main } = arrangeOffers([action('propose')])
    expect(main && formShapeOf(main.row.input, '').fields).toMatchObject([
      { source: 'payee', kind: 'text', required: true, label: { uk: 'Отримувач' } },
      { source: 'payeeIban', kind: 'text', required: true },
      { source: 'payeeCode', kind: 'text', required: false },
      { source: 'purpose', kind: 'lines', required: false },
    ])
  })
})
