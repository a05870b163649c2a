import type { Knex } from 'knex'

/** A key of the consumer channel; `consumerId` null vouches for every account. */
export interface GatewayKey {
  id: number
  name: string
  consumerId: number | null
}

/** The key with this keyed index, unless it was revoked. The key itself is stored nowhere. */
export const findGatewayKey = async (knex: Knex, keyIndex: string): Promise<GatewayKey | null> => {
  const row = await knex('gateway_keys').where({ key_index: keyIndex }).whereNull('revoked_at').first()
  return row ? { id: row.id, name: row.name, consumerId: row.consumer_id } : null
}

/** Adds a key for every account, by its keyed index, and gives its id. */
export const insertGatewayKey = async (
  trx: Knex.Transaction,
  key: { name: string; keyIndex: string; createdAt: string },
): Promise<number> => {
  const [row] = await trx('gateway_keys')
    .insert({ name: key.name, key_index: key.keyIndex, created_at: key.createdAt })
    .returning('id')
  return row.id
}

/** Revokes the standing keys of this name that belong to no consumer; gives how many there were. */
export const revokeGatewayKeys = (trx: Knex.Transaction, name: string, now: string): Promise<number> =>
  trx('gateway_keys').where({ name }).whereNull('consumer_id').whereNull('revoked_at').update({ revoked_at: now })
