import { oneSlipFrom } from './count-slips.ts'
import type { LineToMatch } from './line-to-match.ts'
import type { Clues } from './read-clues.ts'

/** By what a line's invoices are looked up. */
export interface Keys {
  numbers: string[]
  orders: number[]
  accounts: string[]
}

const width = 6
/** Each number has a hundred neighbours: a text of many numbers is not looked into so far. */
const mostSlipped = 8
const widest = 2_147_483_647

/** The year of the booking and the one before: an invoice without its year is of one of them. */
const yearsOf = (line: LineToMatch): string[] => {
  const year = Number(line.bookedOn.slice(0, 4))
  return [String(year), String(year - 1)]
}

const orderNumbers = (values: readonly string[]): number[] =>
  values.map(Number).filter((value) => value > 0 && value <= widest)

/** What stands in the line as it is written; a tail without a year in the year of the booking and the one before. */
export const exactKeys = (line: LineToMatch, clues: Clues): Keys => {
  const ofAnyYear = (tail: string): string[] => yearsOf(line).map((year) => `${year}-${tail.padStart(width, '0')}`)
  const written = clues.invoices.flatMap(({ value }) => (value.includes('-') ? [value] : ofAnyYear(value)))
  // A bare number may be an order's or the tail of an invoice's.
  const bare = clues.orders.filter(({ how, value }) => how === 'like' && value.length <= width)
  const numbers = [
    ...written,
    ...bare.flatMap(({ value }) => ofAnyYear(value)),
    ...clues.besideReference,
    ...(clues.reference === null ? [] : [clues.reference]),
  ]
  return {
    numbers: [...new Set(numbers)],
    orders: [...new Set(orderNumbers(clues.orders.map(({ value }) => value)))],
    accounts: [...new Set(clues.accounts.map(({ value }) => value))],
  }
}

/** Running numbers one slip away: of the six digits as written, and of the number without its leading zeros. */
const nearBodies = (body: string): string[] => {
  const asWritten = oneSlipFrom(body).filter((near) => near.length === width)
  const unpadded = oneSlipFrom(String(Number(body)))
    .filter((near) => near !== '' && near.length <= width)
    .map((near) => near.padStart(width, '0'))
  return [...new Set([body.padStart(width, '0').slice(-width), ...asWritten, ...unpadded])]
}

/** What may have been meant, were one digit wrong, missing, too many or swapped: in the number, its year, an order. */
export const slippedKeys = (line: LineToMatch, clues: Clues): Keys => {
  const numbers = clues.invoices.slice(0, mostSlipped).flatMap(({ value }) => {
    const [body = '', year] = value.split('-').toReversed()
    if (body.length > width + 2) return []
    const years = year === undefined ? yearsOf(line) : [year]
    const besides = year === undefined ? [] : [String(Number(year) + 1), String(Number(year) - 1)]
    const otherYears = [...new Set([...yearsOf(line), ...besides])].filter((other) => other !== year)
    return [
      ...years.flatMap((each) => nearBodies(body).map((near) => `${each}-${near}`)),
      ...otherYears.map((other) => `${other}-${body.padStart(width, '0')}`),
    ]
  })
  const sure = clues.orders.filter(({ how }) => how === 'exact').slice(0, mostSlipped)
  const orders = sure.flatMap(({ value }) => oneSlipFrom(value))
  return { numbers: [...new Set(numbers)], orders: [...new Set(orderNumbers(orders))], accounts: [] }
}
