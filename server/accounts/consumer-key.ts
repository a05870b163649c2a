import type { Knex } from 'knex'
import { notFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { findSealedConsumer, putWrappedKeyIfNone } from './consumer-store.ts'

/** The key that seals this consumer's personal data; null where none was ever made, or it was forgotten (erasure). */
export const existingConsumerKey = async (
  knex: Knex,
  office: Pick<Office, 'seal'>,
  consumerId: number,
): Promise<Buffer | null> => {
  const consumer = await findSealedConsumer(knex, consumerId)
  return consumer?.wrappedKey ? office.seal.unwrapKey(consumer.wrappedKey) : null
}

/** The consumer's own key, made on first need. Forgetting its row value erases all that was sealed with it. */
export const consumerKey = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'seal'>,
  consumerId: number,
): Promise<Buffer> => {
  const standing = await existingConsumerKey(trx, office, consumerId)
  if (standing) return standing
  await putWrappedKeyIfNone(trx, consumerId, office.seal.wrapKey(office.seal.newKey()))
  const made = await existingConsumerKey(trx, office, consumerId)
  if (!made) throw notFound('Споживача')
  return made
}
