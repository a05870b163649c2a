import type { Knex } from 'knex'
import type { Office } from '../office.ts'
import { consumerKey, existingConsumerKey } from './consumer-key.ts'
import { findSealedConsumer, putIdentity } from './consumer-store.ts'
import { type IdentityDocument, identityDocument } from './identity-document.ts'

/** What everybody may see of an identity document: enough for the consumer to tell which one it is. */
export interface MaskedIdentity {
  kind: IdentityDocument['kind']
  masked: string
  validUntil: string | null
}

type Sealing = Pick<Office, 'seal'>

/** Keeps the document as the consumer's current one, sealed with the consumer's key. */
export const keepIdentity = async (
  trx: Knex.Transaction,
  office: Sealing,
  consumerId: number,
  document: IdentityDocument,
): Promise<void> => {
  const key = await consumerKey(trx, office, consumerId)
  await putIdentity(trx, consumerId, office.seal.sealText(JSON.stringify(document), key))
}

/** The consumer's current identity document, open; null where none is kept. Whoever shows it logs the reading. */
export const openIdentity = async (
  knex: Knex,
  office: Sealing,
  consumerId: number,
): Promise<IdentityDocument | null> => {
  const sealed = (await findSealedConsumer(knex, consumerId))?.identitySealed
  const key = sealed ? await existingConsumerKey(knex, office, consumerId) : null
  return sealed && key ? identityDocument.parse(JSON.parse(office.seal.openText(sealed, key))) : null
}

/** Series open, all digits but the last two hidden: `ВМ ****56`, `*******89`. */
const mask = ({ series, number }: IdentityDocument): string => {
  const hidden = '*'.repeat(number.length - 2) + number.slice(-2)
  return series ? `${series} ${hidden}` : hidden
}

/** The consumer's current identity document as far as everybody may see it; null where none is kept. */
export const maskedIdentity = async (
  knex: Knex,
  office: Sealing,
  consumerId: number,
): Promise<MaskedIdentity | null> => {
  const document = await openIdentity(knex, office, consumerId)
  return document && { kind: document.kind, masked: mask(document), validUntil: document.validUntil }
}
