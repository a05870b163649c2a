import type { RaRecord } from 'react-admin'

/** A row of GET /api/cash-days; the day is its id, sums are kopiykas. */
export interface CashDay extends RaRecord<string> {
  /** Came to the bank; what became of it by now is in the next three. */
  received: number
  allocated: number
  unmatched: number
  notOurs: number
  byHand: number
  reversed: number
  paidOut: number
  lines: number
}

/** The columns of money, in their order. */
export const cashSums = ['received', 'allocated', 'unmatched', 'notOurs', 'byHand', 'reversed', 'paidOut'] as const
export type CashSum = (typeof cashSums)[number]

/** The month's own line under its days. */
export const totalOf = (days: readonly CashDay[]): Record<CashSum, number> => {
  const sum = (name: CashSum) => days.reduce((total, day) => total + day[name], 0)
  return {
    received: sum('received'),
    allocated: sum('allocated'),
    unmatched: sum('unmatched'),
    notOurs: sum('notOurs'),
    byHand: sum('byHand'),
    reversed: sum('reversed'),
    paidOut: sum('paidOut'),
  }
}

const credits = { direction: 'credit' }
const lists: Record<CashSum, { place: string; day: 'bookedOn' | 'postedOn'; filter: Record<string, unknown> }> = {
  received: { place: 'statement-lines', day: 'bookedOn', filter: credits },
  allocated: { place: 'statement-lines', day: 'bookedOn', filter: { ...credits, state: ['matched', 'partly'] } },
  unmatched: { place: 'statement-lines', day: 'bookedOn', filter: { ...credits, state: ['unmatched', 'partly'] } },
  notOurs: { place: 'statement-lines', day: 'bookedOn', filter: { ...credits, state: 'not_ours' } },
  byHand: { place: 'payments', day: 'postedOn', filter: { kind: 'receipt', lineId: null } },
  reversed: { place: 'payments', day: 'postedOn', filter: { kind: 'reversal' } },
  paidOut: { place: 'statement-lines', day: 'bookedOn', filter: { direction: 'debit', state: ['matched', 'partly'] } },
}

/** The address of the list behind a sum, for the days from one to another (both inclusive, `YYYY-MM-DD`). */
export const listBehind = (sum: CashSum, from: string, to: string): string => {
  const { place, day, filter } = lists[sum]
  const asked = { ...filter, [`${day}_gte`]: from, [`${day}_lte`]: to }
  return `/${place}?filter=${encodeURIComponent(JSON.stringify(asked))}`
}
