import type { AccountParty } from '../accounts/account-party-views.ts'
import type { PricedLine } from '../money/price-lines.ts'
import type { Service } from '../services/service-schema.ts'

/** A price as documents print it; kopiykas, prices without VAT. */
export interface PrintedPrice {
  lines: PricedLine[]
  net: number
  vat: number
  total: number
  vatPercent: number
}

/** What a document of an order is about. `price` is null for a free service. */
export interface DocumentSubject {
  order: { number: number; registrationNumber: string | null; orderedOn: string }
  party: AccountParty
  service: Service
  price: PrintedPrice | null
}

/** The part that every document of an order begins with. */
export const headOf = ({ order, party, service }: DocumentSubject) => ({
  account: party.accountNumber,
  order: { number: order.number, registrationNumber: order.registrationNumber, receivedOn: order.orderedOn },
  service: { title: service.name, term: `${service.worksTerm} робочих днів` },
})

/** The part that says what is charged; a free service is one line at nothing. */
export const chargesOf = ({ price, service }: DocumentSubject) => ({
  lines: price?.lines ?? [{ title: service.name, unit: 'послуга', quantity: 1, price: 0, sum: 0 }],
  pricesIncludeVat: false,
  vatRate: price?.vatPercent ?? 0,
  net: price?.net ?? 0,
  vat: price?.vat ?? 0,
  total: price?.total ?? 0,
})
