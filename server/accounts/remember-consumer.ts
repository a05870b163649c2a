import type { Knex } from 'knex'
import type { Office } from '../office.ts'
import { keepIdentity } from './consumer-identity.ts'
import { fillContacts } from './consumer-store.ts'
import type { IdentityDocument } from './identity-document.ts'
import { indexAccount } from './index-account.ts'

/**
 * Keeps what an order form told about the consumer, for the next form: the identity document becomes the current one
 * (null leaves what stands). Contacts fill gaps in the books only, since whoever sends a form may mistype them.
 */
export const rememberConsumer = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'seal'>,
  account: { id: number; consumerId: number },
  told: { identity: IdentityDocument | null; phone: string; email: string | null },
): Promise<void> => {
  if (told.identity) await keepIdentity(trx, office, account.consumerId, told.identity)
  await fillContacts(trx, account.consumerId, told)
  await indexAccount(trx, account.id)
}
