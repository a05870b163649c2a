import { createRandom } from '../random.ts'
import type { SeedAccount, SeedConsumer } from './account-plan.ts'
import { type FormIdentity, inventIdentity } from './identities.ts'
import { knownConsumers } from './known-consumers.ts'

/** An account with its consumer and the document the consumer orders with. */
export interface Customer {
  consumer: SeedConsumer
  account: SeedAccount
  identity: FormIdentity
}

/** Finds who orders: a named account, or the next one of a РЕМ that has not ordered yet. */
export interface Customers {
  ofAccount: (number: string) => Customer
  nextOf: (districtCode: string) => Customer
}

/** Opens the demo’s accounts for ordering. Those whom the manuals name order only by their number, with a passport book. */
export const openBooks = (consumers: readonly SeedConsumer[]): Customers => {
  const random = createRandom(1_759_013_776)
  const byNumber = new Map<string, Customer>()
  const waiting = new Map<string, Customer[]>()
  for (const [place, consumer] of consumers.entries()) {
    const known = place < knownConsumers.length
    const identity = inventIdentity(random, known)
    for (const [index, account] of consumer.accounts.entries()) {
      const customer = { consumer, account, identity }
      byNumber.set(account.number, customer)
      if (known || index > 0) continue
      waiting.set(account.districtCode, [...(waiting.get(account.districtCode) ?? []), customer])
    }
  }
  return {
    ofAccount: (number) => {
      const customer = byNumber.get(number)
      if (!customer) throw new Error(`the demo has no account ${number}`)
      return customer
    },
    nextOf: (districtCode) => {
      const customer = waiting.get(districtCode)?.shift()
      if (!customer) throw new Error(`the demo has too few accounts in РЕМ ${districtCode}`)
      return customer
    },
  }
}
