import { addMonths as addPeriods, lastDayOf } from '../../server/time/billing-period.ts'

/** The month (`YYYY-MM`) so many months later, earlier when negative. */
export const addMonths = (month: string, months: number): string => addPeriods(`${month}-01`, months).slice(0, 7)

/** The first and the last day of a month. */
export const daysOf = (month: string): { from: string; to: string } => ({
  from: `${month}-01`,
  to: lastDayOf(`${month}-01`),
})

/** Whether the text is a month, `YYYY-MM`. */
export const isMonth = (text: string): boolean => /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text)

/** «жовтень 2026», in the reader's language. */
export const monthName = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'uk-UA', { month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${month}-01T00:00:00Z`))
    .replace(/\s*р\.$/, '')
