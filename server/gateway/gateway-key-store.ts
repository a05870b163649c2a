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
