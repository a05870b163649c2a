const msPerDay = 86_400_000
const dayOfLastMonthDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether the text is a day that exists, written `YYYY-MM-DD` (2026-02-30 does not). */
export const isIsoDate = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= dayOfLastMonthDay(year, month)
}

/** Whether the text is a day that office work can lie on, 1900 to 2199: what is reckoned from it stays a calendar day too. */
export const isOfficeDay = (text: string): boolean => isIsoDate(text) && text >= '1900-01-01' && text < '2200-01-01'

/** Days with their numbers: an office meets the same few thousand again and again. */
const numbers = new Map<string, number>()
const mostRemembered = 10_000

/** The day's number counted from 1970-01-01: plain arithmetic for everything that counts days. */
export const dayNumberOf = (date: string): number => {
  const known = numbers.get(date)
  if (known !== undefined) return known
  if (!isIsoDate(date)) throw new RangeError(`not a calendar date: ${date}`)
  const number = Date.parse(date) / msPerDay
  if (numbers.size >= mostRemembered) numbers.clear()
  numbers.set(date, number)
  return number
}

/** The inverse of `dayNumberOf`. */
export const dateOfDayNumber = (dayNumber: number): string => {
  return new Date(dayNumber * msPerDay).toISOString().slice(0, 10)
}

/** The calendar day `days` later (earlier when negative). Clock changes do not matter: a date has no hours. */
export const addDays = (date: string, days: number): string => {
  return dateOfDayNumber(dayNumberOf(date) + days)
}

/** The way the office writes a day: `21.11.2026`. */
export const formatDate = (date: string): string => {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`
}
