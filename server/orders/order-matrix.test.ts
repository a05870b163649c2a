import { describe, expect, it } from 'vitest'
import { findTransition } from '../lifecycle/define-lifecycle.ts'
import { type OrderBy, type OrderFacts, type OrderState, orderLifecycle } from './order-lifecycle.ts'

/**
 * Who may do what from where, written by hand from domain §2 and compared with the table row by row. What is not
 * named here must be impossible.
 */
const matrix: Record<OrderState, Record<OrderBy, string>> = {
  sent: {
    clerk: 'accept ask reject withdraw',
    dispatcher: '',
    operator: 'withdraw',
    manager: '',
    administrator: '',
    consumer: 'withdraw',
    system: '',
  },
  accepted: {
    clerk: 'offer bill start ask reject withdraw',
    dispatcher: '',
    operator: 'withdraw',
    manager: '',
    administrator: '',
    consumer: 'withdraw',
    system: '',
  },
  needs_clarification: {
    clerk: 'reject withdraw',
    dispatcher: '',
    operator: 'answer withdraw',
    manager: '',
    administrator: '',
    consumer: 'answer withdraw',
    system: '',
  },
  awaiting_confirmation: {
    clerk: 'join revise expire withdraw',
    dispatcher: '',
    operator: 'withdraw',
    manager: '',
    administrator: '',
    consumer: 'join withdraw',
    system: '',
  },
  awaiting_payment: {
    clerk: 'rebill revise expire withdraw',
    dispatcher: '',
    operator: 'withdraw',
    manager: '',
    administrator: '',
    consumer: 'withdraw',
    system: 'pay',
  },
  in_progress: {
    clerk: 'complete close_unperformed withdraw',
    dispatcher: 'plan fail_visit complete close_unperformed',
    operator: 'withdraw',
    manager: '',
    administrator: '',
    consumer: 'withdraw',
    system: 'unpay',
  },
  done: {
    clerk: 'correct',
    dispatcher: 'correct',
    operator: '',
    manager: 'reopen',
    administrator: '',
    consumer: '',
    system: '',
  },
  withdrawn: { clerk: '', dispatcher: '', operator: '', manager: '', administrator: '', consumer: '', system: '' },
  rejected: { clerk: '', dispatcher: '', operator: '', manager: 'reopen', administrator: '', consumer: '', system: '' },
  expired: {
    clerk: 'reinstate',
    dispatcher: '',
    operator: '',
    manager: '',
    administrator: '',
    consumer: '',
    system: '',
  },
  not_performed: { clerk: '', dispatcher: '', operator: '', manager: '', administrator: '', consumer: '', system: '' },
}

/** Where each event leads, told apart only where the service decides it. */
const leadsTo: Record<string, string> = {
  accept: 'accepted',
  offer: 'awaiting_confirmation',
  bill: 'awaiting_payment',
  start: 'in_progress',
  'join paid': 'awaiting_payment',
  'join free': 'in_progress',
  pay: 'in_progress',
  unpay: 'awaiting_payment',
  answer: 'accepted',
  plan: 'in_progress',
  'complete visit': 'done',
  'complete office': 'done',
  fail_visit: 'in_progress',
  ask: 'needs_clarification',
  rebill: 'awaiting_payment',
  revise: 'accepted',
  expire: 'expired',
  reinstate: 'in_progress',
  reject: 'rejected',
  withdraw: 'withdrawn',
  close_unperformed: 'not_performed',
  correct: 'done',
  reopen: 'previous',
}

const facts = (given: Partial<OrderFacts>): OrderFacts => ({
  paid: true,
  needsContract: true,
  needsVisit: true,
  visitPlanned: false,
  visited: false,
  invoiced: null,
  received: 0,
  workingDaysPastDue: 0,
  ...given,
})

const asked = (event: string, state: OrderState, by: OrderBy, given: Partial<OrderFacts>): string => {
  const found = findTransition(orderLifecycle, { event, state, by, facts: facts(given) })
  if (found.found === 'guarded') return found.reason
  return found.found === 'row' ? found.row.to : found.found
}

describe('the order lifecycle, role by role and state by state', () => {
  for (const [state, byRole] of Object.entries(matrix)) {
    for (const [by, events] of Object.entries(byRole)) {
      it(`${by}, ${state}: ${events || 'nothing'}`, () => {
        const possible = orderLifecycle.transitions
          .filter((row) => row.from.some((from) => from === state) && row.by.some((who) => who === by))
          .map((row) => row.event)
        expect([...new Set(possible)].sort()).toEqual(events.split(' ').filter(Boolean).sort())
      })
    }
  }

  it('every row leads where domain §2 says', () => {
    const rows = orderLifecycle.transitions.map(({ event, row, to }) => [row ? `${event} ${row}` : event, to])
    expect(Object.fromEntries(rows)).toEqual(leadsTo)
  })
})

describe('the guards', () => {
  it('offer the contract only where the service has one', () => {
    expect(asked('offer', 'accepted', 'clerk', { needsContract: true })).toBe('awaiting_confirmation')
    expect(asked('offer', 'accepted', 'clerk', { needsContract: false })).toBe('no_contract_needed')
  })

  it('bill at once only what is paid and has no contract', () => {
    expect(asked('bill', 'accepted', 'clerk', { needsContract: false })).toBe('awaiting_payment')
    expect(asked('bill', 'accepted', 'clerk', { needsContract: false, paid: false })).toBe('free_service')
    expect(asked('bill', 'accepted', 'clerk', { needsContract: true })).toBe('contract_needed')
  })

  it('start at once only what is free and has no contract', () => {
    expect(asked('start', 'accepted', 'clerk', { needsContract: false, paid: false })).toBe('in_progress')
    expect(asked('start', 'accepted', 'clerk', { needsContract: false, paid: true })).toBe('paid_service')
    expect(asked('start', 'accepted', 'clerk', { needsContract: true, paid: false })).toBe('contract_needed')
  })

  it('lead a joined contract to payment where the service is paid, to work where it is free', () => {
    expect(asked('join', 'awaiting_confirmation', 'consumer', { paid: true })).toBe('awaiting_payment')
    expect(asked('join', 'awaiting_confirmation', 'consumer', { paid: false })).toBe('in_progress')
  })

  it('let money move the order only when it covers the invoice to the kopiyka', () => {
    expect(asked('pay', 'awaiting_payment', 'system', { invoiced: 100, received: 99 })).toBe('not_covered')
    expect(asked('pay', 'awaiting_payment', 'system', { invoiced: 100, received: 100 })).toBe('in_progress')
    expect(asked('pay', 'awaiting_payment', 'system', { invoiced: 100, received: 101 })).toBe('in_progress')
    expect(asked('pay', 'awaiting_payment', 'system', { invoiced: null, received: 100 })).toBe('not_covered')
  })

  it('send an order back to payment after a reversal, but not once a crew has been out', () => {
    expect(asked('unpay', 'in_progress', 'system', { invoiced: 100, received: 0 })).toBe('awaiting_payment')
    expect(asked('unpay', 'in_progress', 'system', { invoiced: 100, received: 100 })).toBe('still_covered')
    expect(asked('unpay', 'in_progress', 'system', { invoiced: 100, received: 0, visited: true })).toBe('visited')
  })

  it('plan and complete by crew only what needs a visit, complete in the office only what does not', () => {
    expect(asked('plan', 'in_progress', 'dispatcher', { needsVisit: false })).toBe('no_visit_needed')
    expect(asked('complete', 'in_progress', 'dispatcher', { needsVisit: false })).toBe('no_visit_needed')
    expect(asked('complete', 'in_progress', 'clerk', { needsVisit: false })).toBe('done')
    expect(asked('complete', 'in_progress', 'clerk', { needsVisit: true })).toBe('done')
    expect(asked('fail_visit', 'in_progress', 'dispatcher', { visitPlanned: false })).toBe('not_planned')
    expect(asked('fail_visit', 'in_progress', 'dispatcher', { visitPlanned: true })).toBe('in_progress')
  })

  it('keep the consumer’s refusal possible until a crew has been out', () => {
    expect(asked('withdraw', 'in_progress', 'consumer', { visited: false })).toBe('withdrawn')
    expect(asked('withdraw', 'in_progress', 'consumer', { visited: true })).toBe('visited')
  })

  it('expire only three working days past the consumer’s term', () => {
    expect(asked('expire', 'awaiting_payment', 'clerk', { workingDaysPastDue: 2 })).toBe('grace')
    expect(asked('expire', 'awaiting_payment', 'clerk', { workingDaysPastDue: 3 })).toBe('expired')
  })

  it('reissue or withdraw papers only while no money has come', () => {
    expect(asked('rebill', 'awaiting_payment', 'clerk', { received: 1 })).toBe('money_received')
    expect(asked('revise', 'awaiting_payment', 'clerk', { received: 1 })).toBe('money_received')
    expect(asked('revise', 'awaiting_payment', 'clerk', { received: 0 })).toBe('accepted')
  })

  it('reinstate an expired order only on a covering payment', () => {
    expect(asked('reinstate', 'expired', 'clerk', { invoiced: 100, received: 99 })).toBe('not_covered')
    expect(asked('reinstate', 'expired', 'clerk', { invoiced: 100, received: 100 })).toBe('in_progress')
  })
})
