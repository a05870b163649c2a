/** A billing period is a calendar month, named by its first day: `2026-11-01` (domain §1). */
export const periodOf = (date: string): string => `${date.slice(0, 7)}-01`

/** The period `months` later (earlier when negative). */
export const addMonths = (period: string, months: number): string => {
  const count = Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 + months
  const year = String(Math.floor(count / 12)).padStart(4, '0')
  return `${year}-${String((count % 12) + 1).padStart(2, '0')}-01`
}

/** Every period that has a day between two days, both counted in, oldest first; none where `from` is after `to`. */
export const periodsWithin = (from: string, to: string): string[] => {
  const periods: string[] = []
  for (let period = periodOf(from); period <= to; period = addMonths(period, 1)) periods.push(period)
  return periods
}

/** The last day of a period: 2024-02-01 → 2024-02-29. */
export const lastDayOf = (period: string): string => {
  const next = Date.parse(addMonths(periodOf(period), 1))
  return new Date(next - 86_400_000).toISOString().slice(0, 10)
}

/** A period as tables print it: 2026-11-01 → «11.2026». */
export const formatPeriod = (period: string): string => `${period.slice(5, 7)}.${period.slice(0, 4)}`
