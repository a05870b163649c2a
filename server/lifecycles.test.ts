import { describe, expect, it } from 'vitest'
import { contractLifecycle } from './contracts/contract-lifecycle.ts'
import { invoiceLifecycle } from './invoices/invoice-lifecycle.ts'
import { checkGraph } from './lifecycle/check-graph.ts'
import { type OrderFacts, orderLifecycle } from './orders/order-lifecycle.ts'

const bools = [true, false]

const allFacts = bools.flatMap((paid) =>
  bools.flatMap((needsContract) =>
    bools.flatMap((needsVisit) =>
      bools.flatMap((visitPlanned) =>
        bools.flatMap((visited) =>
          [null, 100].flatMap((invoiced) =>
            [0, 100].flatMap((received) =>
              [0, 3].map(
                (workingDaysPastDue): OrderFacts => ({
                  paid,
                  needsContract,
                  needsVisit,
                  visitPlanned,
                  visited,
                  invoiced,
                  received,
                  workingDaysPastDue,
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
)

describe('the lifecycles of the house are sound', () => {
  it('orders', () => {
    expect(checkGraph(orderLifecycle)).toEqual([])
  })

  it('contracts', () => {
    expect(checkGraph(contractLifecycle)).toEqual([])
  })

  it('invoices', () => {
    expect(checkGraph(invoiceLifecycle)).toEqual([])
  })

  it('every reason that an order guard can give is worded, and every wording is given by some guard', () => {
    const given = new Set(
      orderLifecycle.transitions.flatMap((row) => allFacts.map((facts) => row.guard?.(facts) ?? '')),
    )
    given.delete('')
    expect([...given].sort()).toEqual(Object.keys(orderLifecycle.reasons).sort())
  })
})
