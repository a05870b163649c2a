import { addMonths, lastDayOf, periodOf } from '../time/billing-period.ts'
import { addDays } from '../time/iso-date.ts'

/** How many last days of a month and first days of the next readings are asked for (ZH «Передати покази»). */
const windowDays = { before: 2, after: 3 } as const

/** Until which day of a month a reading is a late one for its 1st; after that it is an early one for the next 1st. */
const lastLateDay = 15

/** What a reading's day makes of it. */
export interface CountedReading {
  /** The 1st of the month that the reading closes: `2024-09-01` closes August. */
  closes: string
  /** The day whose value it is: that 1st inside the window, the day itself outside. */
  countsOn: string
  timing: 'in_window' | 'late' | 'early'
}

/**
 * The window rule (domain §5, ZH): a reading taken on the last two days of a month or the first three of the next counts
 * as of the 1st. Any other day counts as itself, and is early or late for the nearest 1st; nothing is lost. `takenOn` is
 * a Kyiv day, `YYYY-MM-DD`.
 */
export const countReading = (takenOn: string): CountedReading => {
  const month = periodOf(takenOn)
  const next = addMonths(month, 1)
  const day = Number(takenOn.slice(8, 10))
  if (day <= windowDays.after) return { closes: month, countsOn: month, timing: 'in_window' }
  if (takenOn > addDays(lastDayOf(month), -windowDays.before)) {
    return { closes: next, countsOn: next, timing: 'in_window' }
  }
  return day <= lastLateDay
    ? { closes: month, countsOn: takenOn, timing: 'late' }
    : { closes: next, countsOn: takenOn, timing: 'early' }
}

/** The days in which readings for a 1st are asked for, both counted in. */
export const windowOf = (closes: string): { from: string; to: string } => ({
  from: addDays(closes, -windowDays.before),
  to: addDays(closes, windowDays.after - 1),
})

/** The 1st whose readings are decided on now: the last one, or the next once its readings are asked for. */
export const monthToDecideOn = (today: string): string => {
  const { closes, timing } = countReading(today)
  return timing === 'in_window' ? closes : periodOf(today)
}

/** The last 1st whose window is over on a day: what has no reading for it by the 4th is estimated (domain §5). */
export const dueCloseOn = (today: string): string => {
  const closes = periodOf(today)
  return windowOf(closes).to < today ? closes : addMonths(closes, -1)
}
