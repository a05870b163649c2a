import type { Knex } from 'knex'

/** What a consumer's row keeps sealed or wrapped; null where nothing has been stored, or it was erased. */
export interface SealedConsumer {
  wrappedKey: string | null
  identitySealed: string | null
}

/** The wrapped key and sealed fields of a consumer; null when there is no such consumer. */
export const findSealedConsumer = async (knex: Knex, consumerId: number): Promise<SealedConsumer | null> => {
  const row = await knex('consumers').where('id', consumerId).first('wrapped_key', 'identity_sealed')
  return row ? { wrappedKey: row.wrapped_key, identitySealed: row.identity_sealed } : null
}

/** Gives the consumer a wrapped key unless one stands already: two who come at once end with the same key. */
export const putWrappedKeyIfNone = async (
  trx: Knex.Transaction,
  consumerId: number,
  wrapped: string,
): Promise<void> => {
  await trx('consumers').where('id', consumerId).whereNull('wrapped_key').update({ wrapped_key: wrapped })
}

/** Replaces the consumer's sealed identity document. */
export const putIdentity = async (trx: Knex.Transaction, consumerId: number, sealed: string): Promise<void> => {
  await trx('consumers').where('id', consumerId).update({ identity_sealed: sealed }).increment('version', 1)
}

/** Fills in contacts the books do not know yet; what stands is left to the office to change. */
export const fillContacts = async (
  trx: Knex.Transaction,
  consumerId: number,
  contacts: { phone: string; email: string | null },
): Promise<void> => {
  await trx('consumers').where('id', consumerId).whereNull('phone').update({ phone: contacts.phone })
  if (contacts.email === null) return
  await trx('consumers').where('id', consumerId).whereNull('email').update({ email: contacts.email })
}
