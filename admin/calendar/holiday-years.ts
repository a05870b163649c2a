/** The days of one list parted by their year, the latest year first; the days of a year in their order. */
export const byYear = <T extends { date: string }>(days: readonly T[]): { year: string; days: T[] }[] => {
  const years = new Map<string, T[]>()
  for (const day of [...days].sort((one, other) => one.date.localeCompare(other.date))) {
    const year = day.date.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), day])
  }
  return [...years.entries()].map(([year, its]) => ({ year, days: its })).reverse()
}

/** Whether a day is a Saturday or a Sunday: off anyway. */
export const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
