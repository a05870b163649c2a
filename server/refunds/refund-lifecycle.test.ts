import { describe, expect, it } from 'vitest'
import { checkGraph } from '../lifecycle/check-graph.ts'
import { findTransition } from '../lifecycle/define-lifecycle.ts'
import { type RefundBy, type RefundFacts, type RefundState, refundLifecycle } from './refund-lifecycle.ts'

/** Who may do what from where, written by hand from issue 3 D. What is not named here must be impossible. */
const matrix: Record<RefundState, Record<RefundBy, string>> = {
  due: { clerk: 'propose', manager: '', system: 'cancel lower' },
  proposed: { clerk: '', manager: 'approve return', system: 'cancel lower' },
  approved: { clerk: 'order', manager: 'order return', system: 'cancel lower' },
  ordered: { clerk: '', manager: 'bounce', system: 'settle' },
  paid: { clerk: '', manager: '', system: 'unsettle' },
  cancelled: { clerk: '', manager: '', system: '' },
}

const kinds: RefundBy[] = ['clerk', 'manager', 'system']
const states = Object.keys(matrix) as RefundState[]
const events = [...new Set(refundLifecycle.transitions.map(({ event }) => event))]

/** Somebody else proposed it; the bank has paid what each event needs. */
const factsFor = (event: string): RefundFacts => ({
  proposedByYou: false,
  amount: 100,
  paidOut: event === 'settle' ? 100 : 0,
})

const possible = (state: RefundState, by: RefundBy): string =>
  events
    .filter((event) => findTransition(refundLifecycle, { event, state, by, facts: factsFor(event) }).found === 'row')
    .sort()
    .join(' ')

const refusal = (event: string, state: RefundState, by: RefundBy, facts: RefundFacts) => {
  const found = findTransition(refundLifecycle, { event, state, by, facts })
  return found.found === 'guarded' ? found.reason : found.found
}

describe('the life of a refund', () => {
  it('is a sound graph', () => {
    expect(checkGraph(refundLifecycle)).toEqual([])
  })

  it.each(states.flatMap((state) => kinds.map((by) => [state, by] as const)))('%s: what the %s may do', (state, by) => {
    expect(possible(state, by)).toBe(matrix[state][by])
  })

  it('needs two persons: whoever proposed neither approves nor sends back', () => {
    const own = { proposedByYou: true, amount: 100, paidOut: 0 }
    expect(refusal('approve', 'proposed', 'manager', own)).toBe('own_proposal')
    expect(refusal('return', 'proposed', 'manager', own)).toBe('own_proposal')
    expect(refusal('return', 'approved', 'manager', own)).toBe('own_proposal')
  })

  it('follows the bank to the kopiyka', () => {
    const paid = (paidOut: number) => ({ proposedByYou: false, amount: 100, paidOut })
    expect(refusal('settle', 'ordered', 'system', paid(99))).toBe('not_covered')
    expect(refusal('settle', 'ordered', 'system', paid(100))).toBe('row')
    expect(refusal('unsettle', 'paid', 'system', paid(100))).toBe('still_covered')
    expect(refusal('unsettle', 'paid', 'system', paid(99))).toBe('row')
    expect(refusal('bounce', 'ordered', 'manager', paid(1))).toBe('paid_out')
  })

  it('words every reason that a guard can give', () => {
    const given = refundLifecycle.transitions.flatMap(({ guard }) =>
      [true, false].flatMap((proposedByYou) =>
        [0, 50, 100].flatMap((paidOut) => guard?.({ proposedByYou, amount: 100, paidOut }) ?? []),
      ),
    )
    expect([...new Set(given)].sort()).toEqual(Object.keys(refundLifecycle.reasons).sort())
  })
})
