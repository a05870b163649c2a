import type { Knex } from 'knex'
import { notFound } from '../errors.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'

/** The id of the order with this number. Refuses `not_found` alike for what is absent and what is not the actor's. */
export const orderIdOf = async (knex: Knex, actor: Actor, number: number): Promise<number> => {
  const row = await knex('orders')
    .where({ number })
    .first({ id: 'id', districtId: 'district_id', consumerId: 'consumer_id' })
  if (!row || !inScope(scopeOf(actor), row)) throw notFound('Заявку')
  return row.id
}
