import type { Knex } from 'knex'
import { visibleTo } from '../db/visible-to.ts'
import { type Actor, scopeOf } from '../may.ts'

/** A day's money, kopiykas. Days without any are left out. */
export interface CashDay {
  /** `YYYY-MM-DD`. */
  id: string
  /** What came by the bank on this day, and what of it is known by now. */
  received: number
  allocated: number
  unmatched: number
  notOurs: number
  /** Receipts recorded without a bank line, posted on this day. */
  byHand: number
  /** Payments taken back on this day. */
  reversed: number
  /** Counted for refunds on this day, less what was undone. */
  paidOut: number
  /** Bank lines of the day, in and out. */
  lines: number
}

interface Days {
  from: string
  to: string
}

type Sums = Partial<CashDay> & { id: string }

const bankDays = (knex: Knex, { from, to }: Days): Promise<Sums[]> =>
  knex('statement_line_sums')
    .whereBetween('booked_on', [from, to])
    .groupBy('booked_on')
    .select({ id: 'booked_on' })
    .select(
      knex.raw(`count(*) as lines,
        sum(case when direction = 'credit' then amount else 0 end) as received,
        sum(case when direction = 'credit' then allocated else 0 end) as allocated,
        sum(case when direction = 'credit' then not_ours else 0 end) as "notOurs",
        sum(case when direction = 'credit' then amount - allocated - not_ours else 0 end) as unmatched`),
    )

const paymentDays = (knex: Knex, actor: Actor, { from, to }: Days): Promise<Sums[]> =>
  visibleTo(
    knex('payments')
      .whereBetween('posted_on', [from, to])
      .groupBy('posted_on')
      .select({ id: 'posted_on' })
      .select(
        knex.raw(`sum(case when kind = 'receipt' and line_id is null then amount else 0 end) as "byHand",
          -sum(case when kind = 'reversal' then amount else 0 end) as reversed`),
      ),
    scopeOf(actor),
    { district: 'payments.district_id' },
  )

const payoutDays = (knex: Knex, actor: Actor, { from, to }: Days): Promise<Sums[]> =>
  visibleTo(
    knex('payouts')
      .join('refunds', 'refunds.id', 'payouts.refund_id')
      .whereBetween('payouts.posted_on', [from, to])
      .groupBy('payouts.posted_on')
      .select({ id: 'payouts.posted_on' })
      .sum({ paidOut: 'payouts.amount' }),
    scopeOf(actor),
    { district: 'refunds.district_id' },
  )

const nothing = { received: 0, allocated: 0, unmatched: 0, notOurs: 0, byHand: 0, reversed: 0, paidOut: 0, lines: 0 }

/**
 * The money of each day from one to another (both Kyiv days, inclusive), newest first. The bank's sums are the company's,
 * for the account is; what was recorded by hand, reversed and paid out is of the actor's scope.
 */
export const cashDays = async (knex: Knex, actor: Actor, days: Days): Promise<CashDay[]> => {
  const sums = [
    ...(await bankDays(knex, days)),
    ...(await paymentDays(knex, actor, days)),
    ...(await payoutDays(knex, actor, days)),
  ]
  const found = new Map<string, CashDay>()
  for (const each of sums) found.set(each.id, { ...nothing, ...found.get(each.id), ...each })
  return [...found.values()].toSorted((one, other) => other.id.localeCompare(one.id))
}
