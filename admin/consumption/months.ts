import { addMonths, formatPeriod, periodOf } from '../../server/time/billing-period.ts'

/** The billing periods that can be asked for, the running one first: `{ id: '2026-11-01', name: '11.2026' }`. */
export const billingMonths = (today: string, years = 10): { id: string; name: string }[] =>
  Array.from({ length: years * 12 + 1 }, (_, back) => {
    const id = addMonths(periodOf(today), -back)
    return { id, name: formatPeriod(id) }
  })

/** From one billing period to another, both counted in. */
export interface MonthSpan {
  from: string
  to: string
}

/** Spans that are asked for most, as of a day. The running month has no volumes yet. */
export const commonSpans = (today: string): { key: 'last12' | 'this_year' | 'last_year'; span: MonthSpan }[] => {
  const last = addMonths(periodOf(today), -1)
  const year = Number(today.slice(0, 4))
  return [
    { key: 'last12', span: { from: addMonths(last, -11), to: last } },
    { key: 'this_year', span: { from: `${year}-01-01`, to: `${year}-12-01` } },
    { key: 'last_year', span: { from: `${year - 1}-01-01`, to: `${year - 1}-12-01` } },
  ]
}
