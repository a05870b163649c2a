import { findAccounts } from './find-accounts.ts'
import { findInvoices } from './find-invoices.ts'
import { findOrders } from './find-orders.ts'
import { foldDigits } from './fold-digits.ts'
import type { Found } from './found.ts'
import { hideOtherNumbers } from './hide-other-numbers.ts'

const longest = 1000

const hide = (text: string, ranges: readonly { from: number; to: number }[]): string => {
  const signs = Array.from({ length: text.length }, (_, place) => text.charAt(place))
  for (const { from, to } of ranges) signs.fill('·', from, to)
  return signs.join('')
}

/**
 * Finds what a payer's text names: invoices, orders, accounts, whatever spaces, dashes and look-alike letters they are
 * written with (domain §4). Dates, sums, telephones, IBANs, personal codes, contract and registration numbers are none
 * of them. In the order of the text; only its first 1000 signs are read.
 */
export const readPurpose = (purpose: string): Found[] => {
  const folded = foldDigits(purpose.slice(0, longest))
  const plain = hideOtherNumbers(folded.text)
  const { found: invoices, skipped } = findInvoices({ ...folded, text: plain })
  const withoutInvoices = hide(plain, [...invoices, ...skipped])
  const accounts = findAccounts(withoutInvoices)
  const orders = findOrders(
    hide(
      withoutInvoices,
      accounts.filter(({ how }) => how === 'exact'),
    ),
  )
  return [...invoices, ...accounts, ...orders].toSorted((one, other) => one.from - other.from)
}
