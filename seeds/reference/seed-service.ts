import type { Catalogue, ResultKind } from '../../server/services/service-schema.ts'

/** A price in kopiykas without VAT, in force from a day on. */
export interface SeedPrice {
  validFrom: string
  net: number
  netPerKm?: number
}

/** A service as it is seeded. Free ones have no price; terms are working days (answer, works, confirmation, payment). */
export interface SeedService {
  code: string
  catalogue: Catalogue
  name: string
  shortName: string
  /** The wording its contract is drawn from (`templates/`); null where the service is given without one. */
  contract: 'contract' | 'contract-meter' | null
  visit: boolean
  fields: readonly string[]
  attachments: readonly string[]
  answerTerm: number
  worksTerm: number
  termRule: string
  result: ResultKind
  prices: readonly SeedPrice[]
}
