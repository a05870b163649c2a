import { addMonths, formatPeriod, periodOf } from '../../server/time/billing-period.ts'

const monthsBack = 24

/** The 1sts that readings can be looked for by, the next to come first: `{ id: '2026-12-01', name: '01.12.2026' }`. */
export const closingMonths = (today: string): { id: string; name: string }[] => {
  const next = addMonths(periodOf(today), 1)
  return Array.from({ length: monthsBack }, (_, back) => {
    const id = addMonths(next, -back)
    return { id, name: `01.${formatPeriod(id)}` }
  })
}
